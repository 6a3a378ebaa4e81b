import { kinks } from "@turf/turf";
import fc from "fast-check";
import type { MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { cutAtAntimeridian } from "./antimeridian-cut.ts";
import { extentOfGeometry } from "./extent.ts";
import { extentWidth } from "./extent-union.ts";
import { isInArea } from "./point-in-area.ts";
import { polygonProblems, signedArea } from "./polygon-problems.ts";

test.each([
  [
    "a square",
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    [],
  ],
  [
    "a triangle",
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
    [],
  ],
  [
    "a square with a repeated corner",
    [
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    [],
  ],
  [
    "a square to the edge of the map",
    [
      [170, 0],
      [180, 0],
      [180, 9],
      [170, 9],
      [170, 0],
    ],
    [],
  ],
  [
    "an open square",
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
    ["unclosed"],
  ],
  [
    "a clockwise square",
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ],
    ["wrong-winding"],
  ],
  [
    "an open clockwise square",
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
    ],
    ["unclosed", "wrong-winding"],
  ],
  [
    "a bow tie",
    [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
    ["self-intersecting"],
  ],
  [
    "a flat line",
    [
      [0, 0],
      [1, 0],
      [0, 0],
    ],
    ["too-few-points"],
  ],
  ["a point", [[0, 0]], ["too-few-points"]],
  ["nothing", [], ["unclosed", "too-few-points"]],
  [
    "a latitude of 91°",
    [
      [0, 0],
      [1, 0],
      [1, 91],
      [0, 0],
    ],
    ["out-of-range"],
  ],
  [
    "a missing number",
    [
      [0, 0],
      [1, Number.NaN],
      [1, 1],
      [0, 0],
    ],
    ["out-of-range"],
  ],
  [
    "170° to −170°",
    [
      [170, 0],
      [-170, 0],
      [-170, 9],
      [170, 9],
      [170, 0],
    ],
    ["antimeridian-uncut"],
  ],
  [
    "a UTM reading",
    [
      [254000, 3910000],
      [255000, 3910000],
      [255000, 3911000],
      [254000, 3910000],
    ],
    ["out-of-range"],
  ],
] as const)("%s: its problems are found", (_, ring, kinds) => {
  const polygon: Polygon = {
    type: "Polygon",
    coordinates: [ring.map((position) => [...position])],
  };
  expect(polygonProblems(polygon).map(({ kind }) => kind)).toEqual(kinds);
});

test("a ring of 50,000 positions is checked, and turf agrees on small ones", () => {
  expect(polygonProblems(star(50_000))).toEqual([]);
  fc.assert(
    fc.property(
      fc.uniqueArray(coordinates, { selector: ([x]) => x, minLength: 4, maxLength: 7 }),
      (corners) => {
        const ring = [...corners, corners[0] ?? [0, 0]];
        const polygon: Polygon = { type: "Polygon", coordinates: [ring] };
        const crosses = polygonProblems(polygon).some(({ kind }) => kind === "self-intersecting");
        expect(crosses).toBe(kinks({ type: "LineString", coordinates: ring }).features.length > 0);
      },
    ),
  );
});

/** Hardly ever three in line: on what merely touches, or doubles back, the two may differ. */
const coordinates = fc.tuple(
  fc.integer({ min: 0, max: 4999 }).map((step) => step / 100 + Math.sin(step) / 1000),
  fc.integer({ min: 0, max: 4999 }).map((step) => step / 100 + Math.cos(step) / 1000),
);

/** A ring round 0, 0 whose radius swings between 10° and 20°. */
function star(count: number): Polygon {
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    const radius = 15 + 5 * Math.sin(40 * angle);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] };
}

test("a problem names the part and the ring", () => {
  const outer = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
    [0, 0],
  ];
  const counterClockwiseHole = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1],
  ];
  const area: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: [[outer], [outer, counterClockwiseHole]],
  };
  expect(polygonProblems(area)).toEqual([{ kind: "wrong-winding", polygonIndex: 1, ringIndex: 1 }]);
});

test("area is positive counter-clockwise", () => {
  const ring = [
    [0, 0],
    [2, 0],
    [2, 3],
    [0, 3],
    [0, 0],
  ];
  expect([signedArea(ring), signedArea(ring.toReversed())]).toEqual([6, -6]);
});

test("an area over ±180° is cut into two that hold the same positions", () => {
  const bering: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [170, 50],
        [-170, 50],
        [-170, 60],
        [170, 60],
        [170, 50],
      ],
      [
        [175, 54],
        [175, 56],
        [-175, 56],
        [-175, 54],
        [175, 54],
      ],
    ],
  };
  const cut = cutAtAntimeridian(bering);
  expect(cut.type).toBe("MultiPolygon");
  expect(polygonProblems(cut)).toEqual([]);
  const at = (longitude: number, latitude: number) => isInArea([longitude, latitude], cut);
  expect([at(172, 55), at(-172, 55), at(179, 52), at(-179, 59)]).toEqual([true, true, true, true]);
  expect([at(179, 55), at(-179, 55), at(160, 55), at(0, 55)]).toEqual([false, false, false, false]);
  const extent = extentOfGeometry(cut);
  expect(extent).toEqual([170, 50, -170, 60]);
  expect(extentWidth(extent ?? [0, 0, 0, 0])).toBe(20);
});

test("a bay that crosses ±180° twice gives two parts on its side", () => {
  const horseshoe: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [170, 0],
        [-170, 0],
        [-170, 10],
        [170, 10],
        [170, 20],
        [-170, 20],
        [-170, 30],
        [165, 30],
        [165, 0],
        [170, 0],
      ],
    ],
  };
  const cut = cutAtAntimeridian(horseshoe);
  expect(cut.type === "MultiPolygon" && cut.coordinates.length).toBe(3);
  expect(polygonProblems(cut)).toEqual([]);
  const held = [
    [-175, 5],
    [-175, 25],
    [175, 5],
    [175, 25],
    [167, 15],
  ] as const;
  expect(held.every((position) => isInArea(position, cut))).toBe(true);
  expect(isInArea([175, 15], cut) || isInArea([-175, 15], cut)).toBe(false);
});

test("a ring round a pole is closed over it, a plain one is left as it is", () => {
  const cap: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [0, -70],
        [-90, -70],
        [180, -70],
        [90, -70],
        [0, -70],
      ],
    ],
  };
  const cut = cutAtAntimeridian(cap);
  expect(isInArea([12, -89], cut)).toBe(true);
  expect(isInArea([-170, -75], cut)).toBe(true);
  expect(isInArea([12, -60], cut)).toBe(false);
  const antarctic: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [-180, -90],
        [180, -90],
        [180, -70],
        [0, -60],
        [-180, -70],
        [-180, -90],
      ],
    ],
  };
  expect(cutAtAntimeridian(antarctic)).toBe(antarctic);
  expect(polygonProblems(antarctic)).toEqual([]);
});

test.each([1e300, Number.NaN, Number.POSITIVE_INFINITY, 254_000])(
  "a longitude of %d is left for the check to report, not cut",
  (longitude) => {
    const polygon: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [longitude, 0],
          [1, 0],
          [1, 1],
          [longitude, 0],
        ],
      ],
    };
    expect(cutAtAntimeridian(polygon)).toBe(polygon);
    expect(polygonProblems(polygon).map(({ kind }) => kind)).toEqual(["out-of-range"]);
  },
);
