import type { Problem } from "./document-issue.ts";
import type { JsonObject } from "./json-value.ts";
import { kmlGeometry } from "./kml-geometry.ts";
import type { Placemark } from "./kml-placemarks.ts";
import type { XmlElement } from "./parse-xml.ts";
import { plainTextOf } from "./plain-text-of.ts";
import { childOf, childrenOf, childText, descendants } from "./xml-search.ts";

/** A placemark as a feature: its own elements, its extended data, its folder and its times. */
export function placemarkFeature(placemark: Placemark | undefined): JsonObject | undefined {
  if (placemark === undefined) return undefined;
  return {
    type: "Feature",
    id: placemark.element.attributes.get("id"),
    geometry: kmlGeometry(placemark.element),
    properties: propertiesOf(placemark),
  };
}

const mostLinks = 50;

/** What the document asks to be loaded from elsewhere; each address once. */
export function linksNotFetched(root: XmlElement): readonly Problem[] {
  const addresses = descendants(root, new Set(["href", "Url"])).map(({ text }) => text.trim());
  return [...new Set(addresses)]
    .filter((address) => address !== "")
    .slice(0, mostLinks)
    .map((address) => ({
      rule: "link-not-fetched",
      severity: "warning",
      path: "",
      values: { got: address.slice(0, 200) },
    }));
}

/** Built from entries, so that a field called `__proto__` is a field like any other. */
function propertiesOf({ element, folders }: Placemark): Readonly<Record<string, unknown>> {
  const own: readonly (readonly [string, string])[] = [
    ["name", childText(element, "name")],
    ["description", plainTextOf(childText(element, "description"))],
    ["address", childText(element, "address")],
    ["snippet", plainTextOf(childText(element, "Snippet") || childText(element, "snippet"))],
    ["start", startOf(element)],
    ["end", endOf(element)],
    ["folder", folders.join(" / ")],
    ["styleUrl", childText(element, "styleUrl")],
  ];
  const filled = own.filter(([, value]) => value !== "");
  const taken = new Set(filled.map(([name]) => name));
  const data = extendedData(element).map(
    ([name, value]) => [taken.has(name) ? `data.${name}` : name, value] as const,
  );
  return Object.fromEntries([...filled, ...data]);
}

function extendedData(element: XmlElement): readonly (readonly [string, string])[] {
  const extended = childOf(element, "ExtendedData");
  if (extended === undefined) return [];
  const data = childrenOf(extended, "Data").map(
    (each) => [each.attributes.get("name") ?? "", childText(each, "value")] as const,
  );
  const simple = childrenOf(extended, "SchemaData")
    .flatMap((schema) => childrenOf(schema, "SimpleData"))
    .map((each) => [each.attributes.get("name") ?? "", each.text.trim()] as const);
  return [...data, ...simple];
}

function startOf(element: XmlElement): string {
  const span = childOf(element, "TimeSpan");
  if (span !== undefined) return childText(span, "begin");
  const stamp = childOf(element, "TimeStamp");
  return stamp === undefined ? (whensIn(element)[0] ?? "") : childText(stamp, "when");
}

function endOf(element: XmlElement): string {
  const span = childOf(element, "TimeSpan");
  if (span !== undefined) return childText(span, "end");
  if (childOf(element, "TimeStamp") !== undefined) return "";
  const whens = whensIn(element);
  return whens.length > 1 ? (whens.at(-1) ?? "") : "";
}

/** Times of the positions of a track. */
function whensIn(element: XmlElement): readonly string[] {
  return descendants(element, new Set(["Track"]))
    .flatMap((track) => childrenOf(track, "when"))
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
}
