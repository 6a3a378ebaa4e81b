import { parseCoordinates } from "../../geodesy/parse-coordinates.ts";
import { plainCoordinates } from "./hemisphere-words.ts";

const metersPerDegree = 111_320;
const leastMeters = 100;
const mostMeters = 150_000;

/**
 * Radius in metres that the decimals of a coordinate leave open: half a step of its last digit, 100 m at
 * the least, since digits alone do not say where something happened. Used where no precision is stated.
 */
export function uncertaintyOfDecimals(decimals: number): number {
  return radii[Math.min(decimals, radii.length - 1)] ?? leastMeters;
}

/** As `uncertaintyOfDecimals`; a number beyond degrees is metres of a grid, whose digits leave nothing open. */
export function uncertaintyOfNumber(value: number, decimals: number): number {
  return Math.abs(value) > 360 ? leastMeters : uncertaintyOfDecimals(decimals);
}

const radii = Array.from({ length: 10 }, (_, decimals) => {
  const halfStep = (metersPerDegree / 10 ** decimals) * Math.SQRT1_2;
  return Math.min(mostMeters, Math.max(leastMeters, Math.round(halfStep)));
});

/** As `uncertaintyOfDecimals`, for any notation: degrees with minutes and seconds, MGRS, WKT, both in one text. */
export function uncertaintyOfNotation(text: string): number {
  const meters = parseCoordinates(plainCoordinates(text))?.precisionMeters ?? stepOfDigits(text);
  return Math.min(mostMeters, Math.max(leastMeters, Math.round(meters)));
}

/** For points and links to maps, whose numbers are plain degrees; metres of a grid leave nothing open. */
function stepOfDigits(text: string): number {
  const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const isDegrees = numbers.length > 1 && numbers.every((number) => Number(number) <= 360);
  const decimals = numbers.map((number) => number.split(".")[1]?.length ?? 0);
  return isDegrees ? uncertaintyOfDecimals(Math.max(...decimals)) : leastMeters;
}

/** Digits after the point in bytes `start` to `end`. */
export function decimalsOf(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const byte = bytes[at];
    if (byte === 46 || byte === 44) return end - 1 - at;
  }
  return 0;
}
