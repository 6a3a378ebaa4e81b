import fc from "fast-check";
import { expect, test } from "vitest";
import { destination } from "./destination.ts";
import { areWithin, distanceRange, isWithin } from "./distance-range.ts";
import { distanceMeters } from "./geodesic-distance.ts";
import type { Position, UncertainPosition } from "./position.ts";

const positions: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const radii = fc.double({ min: 0, max: 50_000, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const bearings = fc.double({ min: 0, max: 360, noNaN: true });

test("discs that overlap may touch, and may be as far apart as both radii allow", () => {
  const headquarters = { position: [40.30944, 35.33611], uncertaintyMeters: 2500 } as const;
  const strike = { position: [40.29413, 35.32903], uncertaintyMeters: 100 } as const;
  const range = distanceRange(headquarters, strike);
  expect(range.min).toBe(0);
  expect(range.max).toBeCloseTo(1599 + 2600, -1);
});

test("the true distance is within the range, wherever in their discs the true positions lie", () => {
  fc.assert(
    fc.property(
      fc.tuple(positions, radii, bearings, shares),
      fc.tuple(positions, radii, bearings, shares),
      (one, other) => {
        const [from, to] = [one, other].map(([position, uncertaintyMeters]) => ({
          position,
          uncertaintyMeters,
        })) as [UncertainPosition, UncertainPosition];
        const [trueFrom, trueTo] = [one, other].map(([position, radius, bearing, share]) =>
          destination(position, bearing, radius * share),
        ) as [Position, Position];
        const range = distanceRange(from, to);
        const meters = distanceMeters(trueFrom, trueTo);
        expect(meters).toBeGreaterThanOrEqual(range.min - 1e-6);
        expect(meters).toBeLessThanOrEqual(range.max + 1e-6);
      },
    ),
  );
});

test.each([
  [{ min: 100, max: 500 }, "yes"],
  [{ min: 100, max: 501 }, "possibly"],
  [{ min: 500, max: 900 }, "possibly"],
  [{ min: 501, max: 900 }, "no"],
] as const)("%j is within 500 m: %s", (range, verdict) => {
  expect(isWithin(range, 500)).toBe(verdict);
});

test("whether rounds fell within 500 m of a headquarters known to 2.5 km is only possible", () => {
  const headquarters = { position: [40.30944, 35.33611], uncertaintyMeters: 2500 } as const;
  const impact = { position: destination([40.30944, 35.33611], 250, 1600), uncertaintyMeters: 100 };
  expect(areWithin(impact, headquarters, 500)).toBe("possibly");
  const far = { position: destination([40.30944, 35.33611], 250, 3200), uncertaintyMeters: 100 };
  expect(areWithin(far, headquarters, 500)).toBe("no");
});
