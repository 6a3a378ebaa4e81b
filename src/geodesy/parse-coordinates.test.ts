import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDecimalDegrees } from "./decimal-degrees.ts";
import { formatDegreesMinutesSeconds } from "./degrees-minutes-seconds.ts";
import { distanceMeters } from "./geodesic-distance.ts";
import { parseCoordinates } from "./parse-coordinates.ts";
import type { Position } from "./position.ts";

test.each([
  "35.30201, 40.29141",
  "35.30201 40.29141",
  "35.30201;40.29141",
  "(35.30201, 40.29141)",
  "+35.30201, +40.29141",
  "35.30201°N, 40.29141°E",
  "35.30201° N 40.29141° E",
  "N35.30201 E40.29141",
  "n 35.30201, e 40.29141",
  "40.29141E, 35.30201N",
  "35.30201 North, 40.29141 East",
  "35,30201 40,29141",
  "35,30201, 40,29141",
  "35,30201; 40,29141",
  "٣٥٫٣٠٢٠١، ٤٠٫٢٩١٤١",
  "۳۵٫۳۰۲۰۱، ۴۰٫۲۹۱۴۱",
  "\u200f٣٥٫٣٠٢٠١° شمالاً، ٤٠٫٢٩١٤١° شرقاً",
  "\u00a035.30201,\u00a040.29141 ",
])("%s is Khusham in decimal degrees", (text) => {
  expect(parseCoordinates(text)).toMatchObject({
    notation: "decimal-degrees",
    position: [40.29141, 35.30201],
  });
});

test.each([
  "35°17′55″N 40°17′36″E",
  "35° 17' 55\" N, 40° 17' 36\" E",
  "35°17’55”N 40°17’36”E",
  "35°17''55''N 40°17''36''E".replaceAll("17''", "17'"),
  "N35°17'55\" E040°17'36\"",
  "35 17 55 N 40 17 36 E",
  "35 17 55, 40 17 36",
  "35d17m55sN 40d17m36sE",
  '35º17´55"N, 40º17´36"E',
  "٣٥°١٧′٥٥″ شمال ٤٠°١٧′٣٦″ شرق",
])("%s is Khusham in degrees, minutes and seconds", (text) => {
  const parsed = parseCoordinates(text);
  expect(parsed?.notation).toBe("degrees-minutes-seconds");
  expect(parsed?.position[0]).toBeCloseTo(40 + 17 / 60 + 36 / 3600, 10);
  expect(parsed?.position[1]).toBeCloseTo(35 + 17 / 60 + 55 / 3600, 10);
});

test.each(["37SFV1911", "37S FV 19 11", "37s fv 1911"])(
  "%s is the square of the gas plant",
  (text) => {
    const parsed = parseCoordinates(text);
    expect(parsed?.notation).toBe("military-grid");
    expect(parsed?.precisionMeters).toBeCloseTo(707.1, 1);
    const conoco: Position = [40.30944, 35.33611];
    expect(distanceMeters(parsed?.position ?? [0, 0], conoco)).toBeLessThan(708);
  },
);

test.each([
  ["35 17.5 N 40 18.25 E", [40 + 18.25 / 60, 35 + 17.5 / 60]],
  ["33°52′S 151°12′E", [151.2, -33 - 52 / 60]],
])("%s is in degrees and minutes", (text, position) => {
  expect(parseCoordinates(text)).toMatchObject({ notation: "degrees-minutes", position });
});

test.each([
  ["−33.5, −70.6", [-70.6, -33.5]],
  ["33.5 S, 70.6 W", [-70.6, -33.5]],
  ["0, 0", [0, 0]],
  ["90, 180", [180, 90]],
  ["35,40", [40, 35]],
  [".5, -.25", [-0.25, 0.5]],
])("%s keeps its hemispheres", (text, position) => {
  expect(parseCoordinates(text)?.position).toEqual(position);
});

test.each([
  "",
  " ",
  "35.3",
  "35.3abc, 40.3",
  "35.3, 40.3 (Khusham)",
  "Infinity, 40",
  "0x10, 40",
  "1e1, 40",
  "NaN, NaN",
  "null, null",
  "91, 40",
  "35, 181",
  "35.3, 40.3, 200",
  "-35.3 S, 40.3 E",
  "35.3 N, 40.3 N",
  "35.3 N, 40.3",
  "35°60′00″N 40°17′36″E",
  "35°17′60″N 40°17′36″E",
  "35.5°17′00″N 40.5°17′00″E",
  "35°17′N 40°17′36″E",
  "35 17 55 40 17 36",
  "35.3-40.3",
  "1.2.3",
  "2018-02-07",
  "07/02/2018",
  "12:30",
  "Khusham",
  "37SFV190",
  "61SFV1911",
  "37IFV1911",
  "37SZZ1911",
  "37SFI1911",
])("%j is no position", (text) => {
  expect(parseCoordinates(text)).toBeNull();
});

test("a position is no surer than half its last digit", () => {
  expect(parseCoordinates("0.0, 0.0")?.precisionMeters).toBeCloseTo(0.05 * 111_320 * Math.SQRT2, 6);
  expect(parseCoordinates("60.00, 10.00")?.precisionMeters).toBeCloseTo(
    0.005 * 111_320 * Math.hypot(1, 0.5),
    6,
  );
  expect(parseCoordinates("0°0′0″N 0°0′0″E")?.precisionMeters).toBeCloseTo(
    (111_320 / 7200) * Math.SQRT2,
    6,
  );
});

test("any text gives null or a finite position within range", () => {
  const pieces = fc.constantFrom(
    ..."0123456789٣۵.,;/-+−°′″'\"NSEWnsewdm \u00a0٫،شمال37SFVX".split(""),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.tuple(fc.double(), fc.double()).map(([a, b]) => `${a}, ${b}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseCoordinates(text);
      if (parsed === null) return;
      const [longitude, latitude] = parsed.position;
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      expect(parsed.precisionMeters).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test.each(["1", " ", "-", "°", "1,", "1 ", "N", "(", "37SFV", "٣", "M1", "1M"])(
  "100 kB of %j is refused without backtracking",
  (piece) => {
    expect(parseCoordinates(piece.repeat(100_000 / piece.length))).toBeNull();
  },
);

test("what is written at a precision is read back within it", () => {
  const positions = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const uncertainties = fc.constantFrom(1, 10, 100, 800, 2500, 20_000);
  fc.assert(
    fc.property(positions, uncertainties, (position, uncertaintyMeters) => {
      for (const format of [formatDecimalDegrees, formatDegreesMinutesSeconds]) {
        const parsed = parseCoordinates(format(position, uncertaintyMeters));
        const meters = distanceMeters(parsed?.position ?? [Number.NaN, Number.NaN], position);
        expect(meters).toBeLessThanOrEqual((parsed?.precisionMeters ?? 0) * 1.01 + 1e-6);
        expect(meters).toBeLessThanOrEqual(uncertaintyMeters);
      }
    }),
  );
});
