import { expect, test } from "vitest";
import { exportGeojson } from "./export-geojson.ts";
import type { ExportRow } from "./export-row.ts";
import { rowOfFlat } from "./flat-row.ts";

interface WrittenFeature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

function write(row: Partial<ExportRow>): WrittenFeature {
  const rows = [{ ...rowOfFlat(() => ""), id: "a", ...row }];
  const { files } = exportGeojson({ name: "x", rowCount: 1, rows, atlas: null });
  const text = files[0]?.parts.join("") ?? "";
  const { features } = JSON.parse(text) as { readonly features: readonly WrittenFeature[] };
  return features[0] ?? { geometry: null, properties: {} };
}

const clockwise = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
];

test("outlines are written counter-clockwise and holes clockwise", () => {
  const hole = clockwise.map(([x = 0, y = 0]) => [x / 2 + 0.2, y / 2 + 0.2]).toReversed();
  const geometry = JSON.stringify({ type: "Polygon", coordinates: [clockwise, hole] });
  const written = write({
    longitude: 0.5,
    latitude: 0.5,
    fields: [{ name: "geometry", value: geometry }],
  });
  expect(written.geometry?.coordinates).toEqual([clockwise.toReversed(), hole.toReversed()]);
});

test("a shape with a hole in its numbers gives way to the position", () => {
  const geometry = '{"type":"LineString","coordinates":[[1,null],[2,3]]}';
  const written = write({
    longitude: 2,
    latitude: 3,
    fields: [{ name: "geometry", value: geometry }],
  });
  expect(written.geometry).toEqual({ type: "Point", coordinates: [2, 3] });
});

test("what has no position has a null geometry", () => {
  expect(write({}).geometry).toBeNull();
});

test("precision, estimates and times are properties of their own, colours are simplestyle", () => {
  const { properties } = write({
    precision: "district",
    uncertaintyMeters: 25_000,
    low: 1,
    best: 2,
  });
  expect(properties).toMatchObject({
    precision: "district",
    uncertainty_m: 25_000,
    low: 1,
    best: 2,
  });
  expect(properties["marker-color"]).toMatch(/^#[0-9a-f]{6}$/);
});
