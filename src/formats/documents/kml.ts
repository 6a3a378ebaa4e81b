import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format, IncidentSet, ReadOptions } from "../format.ts";
import { fileProblem } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { documentText, sampleText } from "./document-text.ts";
import { linksNotFetched, placemarkFeature } from "./kml-placemark.ts";
import { placemarksIn } from "./kml-placemarks.ts";
import { isOurKml, ourPlacemarkRow } from "./our-kml.ts";
import { ourRecords } from "./our-record.ts";
import { largestXmlBytes, parseXml } from "./parse-xml.ts";

/** Keyhole Markup Language: a row a placemark. Network links and pictures are named, never fetched. */
export const kml: Format = {
  id: "kml",
  label: "KML",
  extensions: ["kml"],
  detect: (sample) => {
    const head = sampleText(sample);
    if (!head.startsWith("<")) return 0;
    return /<(\w+:)?kml[\s>]/.test(head) ? 0.9 : 0;
  },
  read: async (file, name, options) => {
    const { text, encoding, issues } = await documentText(file, name, largestXmlBytes);
    options.signal?.throwIfAborted();
    if (text === null) return emptyIncidentSet(name, "kml", issues);
    const set = await kmlSet(text, { name, encoding, bytes: file.size }, options);
    return { ...set, issues: [...issues, ...set.issues] };
  },
};

/** The placemarks of a KML text as a set. */
async function kmlSet(
  text: string,
  source: { readonly name: string; readonly encoding: string; readonly bytes: number },
  options: ReadOptions,
): Promise<IncidentSet> {
  const { root, problems } = parseXml(text);
  const found = root === null ? problems : [...problems, ...linksNotFetched(root)];
  const issues = found.map((each) => fileProblem(each, source.name));
  if (root === null) return emptyIncidentSet(source.name, "kml", issues);
  const placemarks = placemarksIn(root);
  const records = isOurKml(root)
    ? ourRecords((row) => ourPlacemarkRow(placemarks[row]))
    : { featureAt: (row: number) => placemarkFeature(placemarks[row]) };
  return documentSet(
    {
      ...source,
      format: "kml",
      issues,
      rowCount: placemarks.length,
      ...records,
    },
    options,
  );
}
