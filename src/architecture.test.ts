import { expect, test } from "vitest";

/** What each folder may import from the others, in the order data flows through them. */
const mayImport: Record<string, readonly string[]> = {
  geodesy: [],
  language: ["geodesy", "incidents"],
  incidents: ["geodesy"],
  formats: ["geodesy", "incidents"],
  query: ["formats", "geodesy", "incidents"],
  view: ["geodesy", "incidents", "query"],
  map: ["geodesy", "incidents", "language", "query", "view"],
  panels: ["formats", "geodesy", "incidents", "language", "query", "view"],
  cli: ["formats", "geodesy", "incidents", "language"],
};

/** The only folder that may import each package; packages not listed here are free. */
const ownerOf: Record<string, string> = {
  "@tmcw/togeojson": "formats",
  "@turf/turf": "geodesy",
  fflate: "formats",
  "geographiclib-geodesic": "geodesy",
  hyparquet: "formats",
  leaflet: "map",
  mgrs: "geodesy",
  papaparse: "formats",
  pmtiles: "map",
  "protomaps-leaflet": "map",
  "react-leaflet": "map",
  "@react-leaflet/core": "map",
  "topojson-client": "map",
  valibot: "incidents",
};
const sources = import.meta.glob<string>("./*/**/*.{ts,tsx}", {
  eager: true,
  import: "default",
  query: "?raw",
});

test("every folder has its line in mayImport", () => {
  const folders = Object.keys(sources).map((path) => path.split("/")[1] ?? "");
  expect(Object.keys(mayImport)).toEqual(expect.arrayContaining(folders));
});

test.each(Object.keys(mayImport))("%s/ imports only what it may", (folder) => {
  const forbidden = Object.entries(sources)
    .filter(([path]) => path.startsWith(`./${folder}/`))
    .flatMap(([path, text]) => importsIn(text).map((source) => ({ path, source })))
    .filter(({ source }) => !isAllowed(folder, source));
  expect(forbidden).toEqual([]);
});

function importsIn(text: string): string[] {
  return Array.from(
    text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g),
    ([, source]) => source ?? "",
  );
}

function isAllowed(folder: string, source: string): boolean {
  if (source.startsWith("./")) return true;
  if (!source.startsWith("../")) return (ownerOf[source] ?? folder) === folder;
  return mayImport[folder]?.includes(source.split("/")[1] ?? "") ?? false;
}
