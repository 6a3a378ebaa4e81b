import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import type { TableCorrections } from "../tables/table-corrections.ts";

const khusham = [39, 34, 42, 37] as const;

/** Two points and an outline near Khusham with latitude first. */
const backwards = [
  { type: "Point", coordinates: [35.3, 40.3] },
  { type: "Point", coordinates: [35.4, 40.2, 210] },
  {
    type: "Polygon",
    coordinates: [
      [
        [35.2, 40.2],
        [35.4, 40.2],
        [35.4, 40.4],
        [35.2, 40.2],
      ],
    ],
  },
];

function read(geometries: readonly unknown[], corrections: TableCorrections) {
  const features = geometries.map((geometry) => ({ type: "Feature", geometry, properties: {} }));
  const text = JSON.stringify({ type: "FeatureCollection", features });
  return readFile(new Blob([text]), "a.geojson", { corrections });
}

test("a file that lies where it should only when swapped is offered a swap", async () => {
  const set = await read(backwards, { expectedExtent: khusham });
  expect(set.issues.map(({ rule, values }) => [rule, values["got"], values["cure"]])).toEqual([
    ["columns-swapped", "3", "swap-coordinates"],
  ]);
});

test("swapped, every position of it is another, and the file's own words stay", async () => {
  const set = await read(backwards, { expectedExtent: khusham, swapCoordinates: true });
  expect(set.issues).toEqual([]);
  expect([...set.columns.longitude].map((each) => each.toFixed(1))).toEqual([
    "40.3",
    "40.2",
    "40.3",
  ]);
  expect([...set.columns.latitude].map((each) => each.toFixed(1))).toEqual([
    "35.3",
    "35.4",
    "35.3",
  ]);
  expect(set.detailsOf(1).fields).toContainEqual({
    name: "geometry as in the file",
    value: JSON.stringify(backwards[1]),
  });
});

test("a latitude beyond the pole asks for a swap too; a file of another region does not", async () => {
  const beyond = [{ type: "Point", coordinates: [35.3, 140.3] }];
  expect((await read(beyond, {})).issues.map(({ rule }) => rule)).toEqual([
    "coordinates-swapped",
    "columns-swapped",
  ]);
  const elsewhere = [{ type: "Point", coordinates: [2.3, 48.9] }];
  expect((await read(elsewhere, { expectedExtent: khusham })).issues).toEqual([]);
});
