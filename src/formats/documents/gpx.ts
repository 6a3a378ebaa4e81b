import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format } from "../format.ts";
import { fileProblem } from "./document-issue.ts";
import type { DocumentRecord } from "./document-record.ts";
import { documentSet } from "./document-set.ts";
import { documentText, sampleText } from "./document-text.ts";
import { type FeatureHabits, featureRecord } from "./feature-record.ts";
import { largestXmlBytes, parseXml, type XmlElement } from "./parse-xml.ts";
import { childOf, childrenOf, childText, descendants } from "./xml-search.ts";

/** GPS Exchange Format: a row a waypoint, route or track. */
export const gpx: Format = {
  id: "gpx",
  label: "GPX",
  extensions: ["gpx"],
  detect: (sample) => {
    const head = sampleText(sample);
    return head.startsWith("<") && /<(\w+:)?gpx[\s>]/.test(head) ? 0.9 : 0;
  },
  read: async (file, name, options) => {
    const { text, encoding, issues } = await documentText(file, name, largestXmlBytes);
    options.signal?.throwIfAborted();
    if (text === null) return emptyIncidentSet(name, "gpx", issues);
    const { root, problems } = parseXml(text);
    const found = [...issues, ...problems.map((each) => fileProblem(each, name))];
    if (root === null) return emptyIncidentSet(name, "gpx", found);
    const elements = descendants(root, new Set(["wpt", "rte", "trk"]));
    const source = { name, format: "gpx", encoding, bytes: file.size, issues: found };
    const featureAt = (row: number) => featureOf(elements[row]);
    return documentSet({ ...source, rowCount: elements.length, featureAt, recordOf }, options);
  },
};

const assumed = { meters: 20, note: "Position of a satellite receiver: 20 m assumed." };

function recordOf(feature: unknown, habits: FeatureHabits): DocumentRecord {
  return featureRecord(feature, { ...habits, assumed: habits.assumed ?? assumed });
}

function featureOf(element: XmlElement | undefined): unknown {
  if (element === undefined) return undefined;
  const times = timesOf(element);
  const own = element.children
    .filter(({ children, name }) => children.length === 0 && name !== "time")
    .map(({ name, text }) => [name, text.trim()] as const);
  const ends = times.length > 1 ? [["end", times.at(-1)] as const] : [];
  return {
    type: "Feature",
    geometry: geometryOf(element),
    properties: Object.fromEntries([
      ...own,
      ["kind", kinds.get(element.name)],
      ...linksOf(element),
      ...times.slice(0, 1).map((time) => ["start", time] as const),
      ...ends,
    ]),
  };
}

const kinds = new Map([
  ["wpt", "waypoint"],
  ["rte", "route"],
  ["trk", "track"],
]);

function linksOf(element: XmlElement): readonly (readonly [string, string])[] {
  const address = childOf(element, "link")?.attributes.get("href");
  return address === undefined ? [] : [["link", address]];
}

function geometryOf(element: XmlElement): unknown {
  switch (element.name) {
    case "wpt":
      return { type: "Point", coordinates: pairOf(element) };
    case "rte":
      return { type: "LineString", coordinates: childrenOf(element, "rtept").map(pairOf) };
    default: {
      const segments = childrenOf(element, "trkseg");
      const lines = segments.map((segment) => childrenOf(segment, "trkpt").map(pairOf));
      return { type: "MultiLineString", coordinates: lines };
    }
  }
}

function pairOf(point: XmlElement): unknown[] {
  return [point.attributes.get("lon") ?? null, point.attributes.get("lat") ?? null];
}

/** Earliest and latest time of the positions, or the one of the element. */
function timesOf(element: XmlElement): readonly string[] {
  const own = childText(element, "time");
  if (own !== "") return [own];
  const points = descendants(element, new Set(["trkpt", "rtept"]));
  return points
    .map((point) => childText(point, "time"))
    .filter(Boolean)
    .sort();
}
