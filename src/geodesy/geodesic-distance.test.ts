import fc from "fast-check";
import { expect, test } from "vitest";
import { destination } from "./destination.ts";
import { distanceMeters, finalBearing, geodesicLeg, initialBearing } from "./geodesic-distance.ts";
import { longitudeDifference, normalizedLongitude } from "./longitude.ts";
import type { Position } from "./position.ts";

/**
 * Latitude, longitude and azimuth at both ends, and length: cases of C. F. F. Karney, Test set for
 * geodesics (2010), https://doi.org/10.5281/zenodo.32156, computed with 30 digits; taken from the tests
 * of GeographicLib (MIT).
 */
const karneyCases = [
  [
    35.60777, -139.44815, 111.09874842956033, -11.17491, -69.95921, 129.28927088970877,
    8935244.56048183,
  ],
  [
    55.52454, 106.05087, 22.0200598809828, 77.03196, 197.18234, 109.11204111067151,
    4105086.171392441,
  ],
  [
    -21.97856, 142.59065, -32.44456876433189, 41.84138, 98.56635, -41.84359951440466,
    8394328.894657671,
  ],
  [
    -66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 2.512956620913668,
    11150344.231208025,
  ],
  [
    -17.42761, 173.34268, -159.03355766119293, -15.84784, 5.93557, -20.78748465153699,
    16076603.163118068,
  ],
  [
    32.84994, 48.28919, 150.492927788122, -56.28556, 202.29132, 48.11344939981676,
    16727068.943816446,
  ],
  [
    6.96833, 52.74123, 92.58158538631771, -7.39675, 206.17291, 90.72169216592391,
    17102477.249695837,
  ],
  [
    -50.56724, -16.30485, -105.43967990759016, -33.56571, -94.97412, -47.34854783565033,
    6455670.511866869,
  ],
  [
    -58.93002, -8.90775, 140.96539790250068, -8.91104, 133.13503, 19.255429433416598,
    11756066.021986462,
  ],
  [
    -68.82867, -74.28391, 93.77434776311487, -50.63005, -8.36685, 34.65564085411343,
    3956936.926063544,
  ],
  [
    -10.62672, -32.0898, -86.42671328674776, 5.883, -134.31681, -80.47378097103487,
    11470869.386456301,
  ],
  [
    -21.76221, 166.90563, 29.31942120693643, 48.72884, 213.97627, 43.50867194641017,
    9098627.398655491,
  ],
  [
    -19.79938, -174.47484, 71.16727578017154, -11.99349, -154.35109, 65.58909977519923,
    2319004.860116939,
  ],
  [
    -11.95887, -116.94513, 92.71261983045255, 4.57352, 7.16501, 78.64960934409585,
    13834722.580140138,
  ],
  [
    -87.85331, 85.66836, -65.12031304024275, 66.48646, 16.09921, -4.888658719272296,
    17286615.314714465,
  ],
  [
    1.74708, 128.32011, -101.58484363117385, -11.16617, 11.87109, -86.32579329643748,
    12942901.124134742,
  ],
  [
    -25.72959, -144.90758, -153.6474686931172, -57.70581, -269.17879, -48.34398315887649,
    9413446.745245311,
  ],
  [
    -41.22777, 122.32875, 14.285113402275739, -7.57291, 130.37946, 10.805303085187369,
    3812686.035106021,
  ],
  [
    11.01307, 138.25278, 79.43682622782374, 6.62726, 247.05981, 103.70809021552266,
    11911190.819018409,
  ],
  [
    -29.47124, 95.14681, -163.77913044168838, -27.46601, -69.15955, -15.90933594555497,
    13487015.838114548,
  ],
] as const;

const positions: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test.each(karneyCases)(
  "the geodesic from %d, %d at %d° is Karney's to a nanometre or ten",
  (...row) => {
    const [latitude1, longitude1, azimuth1, latitude2, longitude2, azimuth2, meters] = row;
    const from: Position = [longitude1, latitude1];
    const to: Position = [normalizedLongitude(longitude2), latitude2];
    const leg = geodesicLeg(from, to);
    expect(Math.abs(leg.meters - meters)).toBeLessThan(1e-8);
    expect(Math.abs(longitudeDifference(leg.initialBearing, azimuth1))).toBeLessThan(1e-12);
    expect(Math.abs(longitudeDifference(leg.finalBearing, azimuth2))).toBeLessThan(1e-12);
    expect(distanceMeters(destination(from, azimuth1, meters), to)).toBeLessThan(1e-7);
  },
);

test.each([
  // https://geographiclib.sourceforge.io/html/js/tutorial-examples.html (Wellington to Salamanca)
  ["Wellington", [174.81, -41.32], "Salamanca", [-5.5, 40.96], 19_959_679.267],
  // https://geographiclib.sourceforge.io/html/python/examples.html (JFK to LHR)
  ["JFK", [-73.8, 40.6], "LHR", [-0.5, 51.6], 5_551_759.4],
  // the quarter meridian and a degree of the equator are properties of the ellipsoid
  ["the equator", [0, 0], "the pole", [0, 90], 10_001_965.729],
  ["0° of the equator", [0, 0], "1° of it", [1, 0], 111_319.491],
] as const)("%s %j to %s %j is %d m", (_from, from, _to, to, meters) => {
  expect(Math.abs(distanceMeters(from, to) - meters)).toBeLessThan(0.06);
});

test("distances are the same both ways and bearings opposite", () => {
  fc.assert(
    fc.property(positions, positions, (from, to) => {
      expect(distanceMeters(from, to)).toBeCloseTo(distanceMeters(to, from), 6);
      expect(initialBearing(from, to)).toBeGreaterThanOrEqual(0);
      expect(finalBearing(from, to)).toBeLessThan(360);
    }),
  );
});

test("no detour is shorter", () => {
  fc.assert(
    fc.property(positions, positions, positions, (from, over, to) => {
      const detour = distanceMeters(from, over) + distanceMeters(over, to);
      expect(distanceMeters(from, to)).toBeLessThanOrEqual(detour + 1e-6);
    }),
  );
});

test("a destination is as far and in the direction that was asked", () => {
  const bearings = fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true });
  const lengths = fc.double({ min: 1, max: 1_000_000, noNaN: true });
  fc.assert(
    fc.property(positions, bearings, lengths, (from, bearing, meters) => {
      const to = destination(from, bearing, meters);
      expect(Math.abs(to[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(distanceMeters(from, to) - meters)).toBeLessThan(1e-6);
    }),
  );
});

test("the antimeridian is no obstacle", () => {
  expect(distanceMeters([179.99, 0], [-179.99, 0])).toBeCloseTo(0.02 * 111_319.4908, 2);
  expect(initialBearing([179.99, 0], [-179.99, 0])).toBeCloseTo(90, 6);
  expect(destination([179.99, 0], 90, 2226.39)[0]).toBeCloseTo(-179.99, 5);
});
