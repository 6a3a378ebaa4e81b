import { ourKmlMark } from "../exports/export-kml.ts";
import type { OriginalField } from "../format.ts";
import { anyText } from "./json-value.ts";
import type { Placemark } from "./kml-placemarks.ts";
import type { OurRow } from "./our-record.ts";
import { parseJson } from "./parse-json.ts";
import type { XmlElement } from "./parse-xml.ts";
import { childOf, childrenOf } from "./xml-search.ts";

/** Whether a KML document was written by this application. */
export function isOurKml(root: XmlElement): boolean {
  const document = childOf(root, "Document");
  return document !== undefined && dataOf(document).get(ourKmlMark) === "1";
}

/** A placemark of our own KML, read from its extended data. */
export function ourPlacemarkRow(placemark: Placemark | undefined): OurRow {
  const data = placemark === undefined ? new Map<string, string>() : dataOf(placemark.element);
  return {
    textOf: (column) => data.get(column) ?? "",
    fields: () => fieldsOf(data.get("fields")),
    incident: () => jsonOf(data.get("incident")),
  };
}

function dataOf(element: XmlElement): ReadonlyMap<string, string> {
  const extended = childOf(element, "ExtendedData");
  const data = extended === undefined ? [] : childrenOf(extended, "Data");
  return new Map(
    data.map((each) => [each.attributes.get("name") ?? "", childOf(each, "value")?.text ?? ""]),
  );
}

function fieldsOf(text: string | undefined): readonly OriginalField[] {
  const pairs = jsonOf(text);
  if (!Array.isArray(pairs)) return [];
  return pairs.map((pair: unknown) => {
    const [name, value] = Array.isArray(pair) ? pair : [];
    return { name: anyText(name), value: anyText(value) };
  });
}

function jsonOf(text: string | undefined): unknown {
  return text === undefined ? undefined : parseJson(text, "").value;
}
