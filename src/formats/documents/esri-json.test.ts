import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";

function read(layer: unknown) {
  return readFile(new Blob([JSON.stringify(layer)]), "query.json");
}

/** Clockwise: an outline in Esri's order. */
const outline = [
  [40, 35],
  [40, 35.2],
  [40.2, 35.2],
  [40.2, 35],
  [40, 35],
];
const hole = [
  [40.05, 35.05],
  [40.15, 35.05],
  [40.15, 35.15],
  [40.05, 35.15],
  [40.05, 35.05],
];

test("points in metres of web maps stand where they are", async () => {
  const set = await read({
    geometryType: "esriGeometryPoint",
    spatialReference: { wkid: 102100, latestWkid: 3857 },
    features: [
      { attributes: { NAME: "Crossing" }, geometry: { x: 4_452_779.63, y: 4_163_881.14 } },
    ],
  });
  expect(set.format).toBe("esri-json");
  expect(set.columns.longitude[0]).toBeCloseTo(40, 5);
  expect(set.columns.latitude[0]).toBeCloseTo(35, 5);
  expect(set.issues.map(({ rule }) => rule)).toEqual(["coordinate-system-converted"]);
  expect(set.detailsOf(0)).toMatchObject({ title: "Crossing" });
});

test("an area with a hole, several lines and several points are shapes with their radius", async () => {
  const set = await read({
    geometryType: "esriGeometryPolygon",
    spatialReference: { wkid: 4326 },
    features: [
      { attributes: {}, geometry: { rings: [outline, hole] } },
      {
        attributes: {},
        geometry: {
          paths: [
            [
              [40, 35],
              [40.1, 35.1],
            ],
          ],
        },
      },
      {
        attributes: {},
        geometry: {
          points: [
            [40, 35],
            [40.1, 35.1],
          ],
        },
      },
    ],
  });
  expect(set.issues).toEqual([]);
  expect(Array.from(set.columns.uncertaintyMeters, (meters) => meters > 5_000)).toEqual([
    true,
    true,
    true,
  ]);
  const [{ value = "" } = {}] = set.detailsOf(0).fields;
  expect(JSON.parse(value)).toEqual({ type: "MultiPolygon", coordinates: [[outline, hole]] });
});

test("a point without a place, a broken ring and no geometry are rows without a position", async () => {
  const set = await read({
    geometryType: "esriGeometryPoint",
    features: [
      { attributes: { OBJECTID: 1 }, geometry: { x: "NaN", y: "NaN" } },
      { attributes: { OBJECTID: 2 }, geometry: { rings: [[1, 2]] } },
      { attributes: { OBJECTID: 3 } },
      null,
    ],
  });
  expect([set.rowsRead, Array.from(set.columns.longitude, Number.isNaN)]).toEqual([
    4,
    [true, true, true, true],
  ]);
  expect(new Set(set.issues.map(({ row }) => row)).size).toBe(4);
});
