import { expect, test } from "vitest";
import { readFile } from "../formats/read-file.ts";
import { createQueryEngine } from "./query-engine.ts";

/** Positions finer than what is kept and one that is not, from east to west. */
const places = [
  [40.3, 35.3],
  [40.296_123_456_789, 35.291_987_654_321],
  [-179.999_999_999_9, -89.123_456_789_012],
] as const;

const features = places.map((coordinates) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties: { date: "2018-02-07" },
}));

const files = [
  { name: "a.geojson", text: JSON.stringify({ type: "FeatureCollection", features }) },
  { name: "a.csv", text: table("latitude,longitude", ([x, y]) => `${y},${x}`) },
  { name: "b.csv", text: table("coordinates", ([x, y]) => `"${y}, ${x}"`) },
] as const;

function table(columns: string, cells: (place: (typeof places)[number]) => string): string {
  return [`date,${columns}`, ...places.map((place) => `2018-02-07,${cells(place)}`)].join("\n");
}

test.each(files)(
  "an export from the app has the positions $name has, to the last digit",
  async ({ name, text }) => {
    for (const format of ["geojson", "csv", "kml", "geoparquet"] as const) {
      expect(await placesOf(name, text, format, {})).toEqual(places);
    }
  },
);

test.each(files.slice(0, 2))(
  "so has one of $name with latitude and longitude swapped",
  async ({ name, text }) => {
    const near = { expectedExtent: [34, 39, 37, 42], swapCoordinates: true } as const;
    const swapped = await placesOf(name, text, "csv", near);
    expect(swapped.slice(0, 2)).toEqual(places.slice(0, 2).map(([x, y]) => [y, x]));
  },
);

async function placesOf(
  name: string,
  text: string,
  format: "geojson" | "csv" | "kml" | "geoparquet",
  corrections: object,
) {
  const engine = createQueryEngine();
  await engine.addFile("f", new Blob([text]), name, { corrections });
  const written = await engine.exportRows("f", null, format);
  const [file] = written?.files ?? [];
  const set = await readFile(file?.blob ?? new Blob([]), file?.name ?? "");
  const { longitude, latitude } = set.columns;
  const rows = Array.from(longitude, (x, at) => [x, latitude[at] ?? Number.NaN]);
  // GeoParquet has its rows in an order of its own
  return rows.toSorted(([a = 0], [b = 0]) => b - a);
}
