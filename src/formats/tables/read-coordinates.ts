import { parseCoordinates } from "../../geodesy/parse-coordinates.ts";
import type { Position } from "../../geodesy/position.ts";
import { withHemisphereLetters } from "./hemisphere-words.ts";
import { readDecimal } from "./read-number.ts";
import { toAsciiDigits } from "./to-ascii-digits.ts";

const longest = 200;

/**
 * Both coordinates from one text, latitude first unless letters say otherwise: `33.51, 36.29`,
 * `35.50N 12.61E`, `35°8'24"N 40°20'E`, MGRS, `POINT (36.29 33.51)` (longitude first); null for any other.
 * The values may be out of range.
 */
export function readCoordinates(text: string): Position | null {
  const plain = toAsciiDigits(text.slice(0, longest))
    .replaceAll("\u066b", ".")
    .replaceAll("\u060c", ",")
    .trim();
  if (plain === "") return null;
  return (
    readMapLink(plain) ??
    readWellKnownText(plain) ??
    readPair(plain) ??
    parseCoordinates(withHemisphereLetters(plain))?.position ??
    null
  );
}

const mapLink =
  /^(?:geo:|https?:\/\/\S*?(?:[@/]|[?&](?:q|ll|query|center|destination|mlat)=))(-?\d{1,2}\.\d+)(?:,|%2C|&mlon=|\/)\+?(-?\d{1,3}\.\d+)/i;

/** The point a link to a map shows: Google, OpenStreetMap, Bing and Apple Maps, or `geo:`. */
function readMapLink(text: string): Position | null {
  const match = /^(?:geo:|http)/i.test(text) ? mapLink.exec(text) : null;
  return match ? [Number(match[2]), Number(match[1])] : null;
}

/** The first point of WKT, EWKT or GeoJSON-like `POINT (lon lat)`. */
export function readWellKnownText(text: string): Position | null {
  const match = /^(?:SRID=4326;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+)\s+([^\s)]+)/i.exec(text);
  if (!match) return null;
  const longitude = readDecimal(match[1] ?? "");
  const latitude = readDecimal(match[2] ?? "");
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

/** One angle: `-35.3`, `35.3 N`, `35°8'24" N`, `35 8.4`, `35,3`; south and west negative; null for any other. */
export function readAngle(text: string): number | null {
  const decimal = readDecimal(text);
  if (decimal !== null) return decimal;
  const plain = toAsciiDigits(text.slice(0, longest)).trim();
  return readLetteredAngle(withHemisphereLetters(plain));
}

const angle =
  /^([NSEW]?)\s*([+-]?)\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:[°º]|deg|\s|$|(?=[NSEW]))\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’]|\s|$|(?=[NSEW]))\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''|′′|$|(?=\s*[NSEW]))\s*)?([NSEW]?)$/i;

function readLetteredAngle(text: string): number | null {
  const match = angle.exec(text);
  if (!match) return null;
  const [, before = "", sign, degrees = "", minutes = "0", seconds = "0", after = ""] = match;
  if (before !== "" && after !== "") return null;
  const letter = (before || after).toUpperCase();
  const parts = [degrees, minutes, seconds].map(readDecimal);
  const [whole, sixtieths, small] = parts;
  if (whole == null || sixtieths == null || small == null || sixtieths >= 60 || small >= 60) {
    return null;
  }
  const size = whole + sixtieths / 60 + small / 3600;
  const isNegative = sign === "-" || letter === "S" || letter === "W";
  return isNegative ? -size : size;
}

/** Two plain numbers; a comma with a blank after it separates, one between digits is a decimal comma. */
function readPair(text: string): Position | null {
  const bare = text.replace(/^[[({]\s*|\s*[\])}]$/g, "");
  const sides =
    bare.split(/\s*;\s*|\s*,\s+|\s+,\s*/).length === 2
      ? bare.split(/\s*;\s*|\s*,\s+|\s+,\s*/)
      : splitOnce(bare);
  const [latitude, longitude] = sides.map(readDecimal);
  return latitude == null || longitude == null ? null : [longitude, latitude];
}

function splitOnce(text: string): string[] {
  if (/^[^,]*\.[^,]*,[^,]*$/.test(text)) return text.split(",");
  return /[\s]/.test(text) ? text.split(/\s+/) : text.split(",");
}
