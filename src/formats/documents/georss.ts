import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format } from "../format.ts";
import { fileProblem } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { documentText, sampleText } from "./document-text.ts";
import { largestXmlBytes, parseXml, type XmlElement } from "./parse-xml.ts";
import { plainTextOf } from "./plain-text-of.ts";
import { childrenOf, childText, descendants } from "./xml-search.ts";

/** Atom and RSS feeds with GeoRSS positions, which give latitude first. A row an entry. */
export const georss: Format = {
  id: "georss",
  label: "GeoRSS, Atom or RSS feed",
  extensions: ["atom", "rss", "xml", "georss"],
  detect: (sample) => {
    const head = sampleText(sample);
    if (!head.startsWith("<")) return 0;
    return /<(\w+:)?(feed|rss|RDF)[\s>]/.test(head) ? 0.8 : 0;
  },
  read: async (file, name, options) => {
    const { text, encoding, issues } = await documentText(file, name, largestXmlBytes);
    options.signal?.throwIfAborted();
    if (text === null) return emptyIncidentSet(name, "georss", issues);
    const { root, problems } = parseXml(text);
    const found = [...issues, ...problems.map((each) => fileProblem(each, name))];
    if (root === null) return emptyIncidentSet(name, "georss", found);
    const entries = descendants(root, new Set(["entry", "item"]));
    const source = { name, format: "georss", encoding, bytes: file.size, issues: found };
    const featureAt = (row: number) => featureOf(entries[row]);
    return documentSet({ ...source, rowCount: entries.length, featureAt }, options);
  },
};

function featureOf(entry: XmlElement | undefined): unknown {
  if (entry === undefined) return undefined;
  const own = entry.children
    .filter(({ children }) => children.length === 0)
    .map(({ name, prefix, text, attributes }) => {
      const value = text === "" ? (attributes.get("href") ?? "") : plainTextOf(text);
      return [prefix === "" ? name : `${prefix}:${name}`, value] as const;
    });
  return {
    type: "Feature",
    id: childText(entry, "id") || childText(entry, "guid") || undefined,
    geometry: geometryOf(entry),
    properties: Object.fromEntries([...timeOf(entry), ...own, ...circleRadius(entry)]),
  };
}

/** An entry is about the day it names; else the day it was published, else changed. */
function timeOf(entry: XmlElement): readonly (readonly [string, string])[] {
  const names = ["date", "published", "pubDate", "updated"];
  const text = names.map((name) => childText(entry, name)).find((each) => each !== "");
  return text === undefined ? [] : [["start", text]];
}

/** The third number of `georss:circle` is its radius in metres. */
function circleRadius(entry: XmlElement): readonly (readonly [string, string])[] {
  const [circle] = descendants(entry, new Set(["circle"]));
  const radius = circle?.text.trim().split(/[\s,]+/)[2];
  return radius === undefined ? [] : [["uncertaintyMeters", radius]];
}

const shapeNames: ReadonlySet<string> = new Set([
  ...["point", "line", "polygon", "box", "circle"],
  ...["Point", "LineString", "Polygon", "Envelope"],
]);

function geometryOf(entry: XmlElement): unknown {
  const shapes = descendants(entry, shapeNames).map(shapeOf);
  if (shapes.length > 1) return { type: "GeometryCollection", geometries: shapes };
  return shapes[0] ?? wgs84Point(entry);
}

/** W3C Basic Geo: `geo:lat` and `geo:long`. */
function wgs84Point(entry: XmlElement): unknown {
  const holders = [entry, ...childrenOf(entry, "Point")];
  const [found] = holders.filter((holder) => childText(holder, "lat") !== "");
  if (found === undefined) return null;
  return { type: "Point", coordinates: [childText(found, "long"), childText(found, "lat")] };
}

function shapeOf(element: XmlElement): unknown {
  switch (element.name) {
    case "point":
      return { type: "Point", coordinates: pairsOf(element.text)[0] ?? [] };
    case "circle":
      return { type: "Point", coordinates: pairsOf(element.text)[0] ?? [] };
    case "line":
      return { type: "LineString", coordinates: pairsOf(element.text) };
    case "polygon":
      return { type: "Polygon", coordinates: [pairsOf(element.text)] };
    case "box":
      return { type: "Polygon", coordinates: [boxOf(pairsOf(element.text))] };
    default:
      return gmlShape(element);
  }
}

function gmlShape(element: XmlElement): unknown {
  const lists = descendants(element, new Set(["pos", "posList", "lowerCorner", "upperCorner"]));
  const pairs = lists.flatMap(({ text }) => pairsOf(text));
  if (element.name === "Envelope") return { type: "Polygon", coordinates: [boxOf(pairs)] };
  if (element.name === "LineString") return { type: "LineString", coordinates: pairs };
  if (element.name === "Polygon") return { type: "Polygon", coordinates: [pairs] };
  // `geo:Point` holds lat and long instead
  const own = [childText(element, "long"), childText(element, "lat")];
  return { type: "Point", coordinates: pairs[0] ?? own };
}

/** `lat lon lat lon …` as [lon, lat] pairs, still as text. */
function pairsOf(text: string): string[][] {
  const values = text.split(/[\s,]+/).filter(Boolean);
  return values.flatMap((latitude, index) =>
    index % 2 === 0 && values[index + 1] !== undefined ? [[values[index + 1] ?? "", latitude]] : [],
  );
}

function boxOf([lower, upper]: readonly string[][]): string[][] {
  if (lower === undefined || upper === undefined) return [];
  const [west = "", south = ""] = lower;
  const [east = "", north = ""] = upper;
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
