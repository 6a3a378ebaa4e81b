import { expect, test } from "vitest";
import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { Position } from "../geodesy/position.ts";
import type { DistanceNote } from "../incidents/distance-note.ts";
import type { Place } from "../incidents/place.ts";
import { offsetDistance, ringDistance } from "./distance-shapes.ts";

const headquarters: Position = [40.30944, 35.33611];
const look = { className: "reported", isSelected: false };

function greatestDistance(lines: readonly (readonly Position[])[]): number {
  return Math.max(...lines.flat().map((at) => distanceMeters(headquarters, at)));
}

test("500 m from a headquarters known to ± 2.5 km is a ring of 500 m and a band out to 3.0 km", () => {
  const anchor = { position: headquarters, uncertaintyMeters: 2500 };
  const { shapes } = ringDistance("rounds", anchor, 500, "at-most", look);
  const linesOf = (key: string) => shapes.find((shape) => shape.key === key)?.lines ?? [];
  expect(greatestDistance(linesOf("rounds ring"))).toBeCloseTo(500, 0);
  expect(greatestDistance(linesOf("rounds band"))).toBeCloseTo(3000, 0);
});

test("around an exact spot there is no band", () => {
  const anchor = { position: headquarters, uncertaintyMeters: 0 };
  const { shapes } = ringDistance("asked", anchor, 500, "about", look);
  expect(shapes.map(({ key }) => key)).not.toContain("asked band");
});

test("a ring over 180° is whole from either side of it", () => {
  const anchor = { position: [179.9, -17] as const, uncertaintyMeters: 1000 };
  const { shapes } = ringDistance("asked", anchor, 200_000, "about", look);
  for (const { key, lines } of shapes) {
    const widths = lines.map((line) => {
      const longitudes = line.map(([longitude]) => longitude);
      return Math.max(...longitudes) - Math.min(...longitudes);
    });
    // 200 km either way are 3.76 degrees at 17 degrees south
    expect(widths.every((width) => width > 3.6 && width < 3.9)).toBe(true);
    expect(lines.length).toBe(key.endsWith("band") ? 4 : 2);
  }
});

const river: Place = {
  id: "river",
  name: { en: "River" },
  aliases: {},
  kind: "river",
  uncertaintyMeters: 1000,
  why: { en: "its centre line" },
  positionStatus: "sourced",
  evidence: [],
  labelZoom: 9,
  unverifiedNames: [],
  // runs from north-west to south-east
  geometry: {
    type: "LineString",
    coordinates: [
      [40, 35.6],
      [40.6, 35],
    ],
  },
};

const note: DistanceNote = {
  id: "eight-km",
  name: { en: "8 km east" },
  anchor: "river",
  meters: 8000,
  bound: "about",
  bearing: "east",
  claim: "c1",
};

function meanLongitude(of: Position | null, reported: DistanceNote): number {
  const lines = offsetDistance(reported, river, of, look).shapes.at(-1)?.lines ?? [];
  const longitudes = lines.flat().map(([longitude]) => longitude);
  return longitudes.reduce((sum, longitude) => sum + longitude, 0) / longitudes.length;
}

test("the compass word says on which side of the line the distance lies", () => {
  expect(meanLongitude(null, note)).toBeGreaterThan(40.3);
  expect(meanLongitude(null, { ...note, bearing: "west" })).toBeLessThan(40.3);
});

test("without a compass word it lies where the place is that is said to be so far", () => {
  const { bearing: _, ...unsaid } = note;
  expect(meanLongitude([40.6, 35.5], unsaid)).toBeGreaterThan(40.3);
  expect(meanLongitude([40, 35], unsaid)).toBeLessThan(40.3);
});
