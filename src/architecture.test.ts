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
  pages: ["geodesy", "incidents", "language", "panels"],
  cli: ["formats", "geodesy", "incidents", "language"],
};

/** The only folder that may import each package; packages not listed here are free. */
const ownerOf: Record<string, string> = {
  "@turf/turf": "geodesy",
  fflate: "formats",
  "geographiclib-geodesic": "geodesy",
  hyparquet: "formats",
  "hyparquet-writer": "formats",
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
    .filter(({ path, source }) => !isAllowed(folder, path, source));
  expect(forbidden).toEqual([]);
});

function importsIn(text: string): string[] {
  return Array.from(
    text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g),
    ([, source]) => source ?? "",
  );
}

function isAllowed(folder: string, path: string, source: string): boolean {
  if (!source.startsWith(".")) return (ownerOf[packageOf(source)] ?? folder) === folder;
  const target = new URL(source, `file:///${path}`).pathname.split("/")[1] ?? "";
  return target === folder || (mayImport[folder]?.includes(target) ?? false);
}

/** `@scope/name` or `name` of an import, whatever file of the package it names. */
function packageOf(source: string): string {
  return source.split("/", source.startsWith("@") ? 2 : 1).join("/");
}
