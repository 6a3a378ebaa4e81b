import { metersPerDegree } from "./coordinate-precision.ts";
import { parseMilitaryGrid } from "./military-grid.ts";
import { asciiDigits, parseAsciiNumber } from "./parse-number.ts";
import type { Position } from "./position.ts";

/** How coordinates were written. */
type CoordinateNotation =
  | "decimal-degrees"
  | "degrees-minutes"
  | "degrees-minutes-seconds"
  | "military-grid";

/** A position read from text, no surer than its last digit. */
export interface ParsedCoordinates {
  readonly position: Position;
  readonly notation: CoordinateNotation;
  /** Radius that holds everything which rounds to the same digits, metres. */
  readonly precisionMeters: number;
}

/**
 * The position a text writes, or null. Without letters latitude comes first; with N, S, E, W (or the
 * words, in English or Arabic) either may. Takes decimal degrees, degrees with minutes, degrees with
 * minutes and seconds in their usual spellings, decimal points or commas, Arabic-Indic and Persian
 * digits, and MGRS. Strict: anything left over makes it null. Works in time linear in the text.
 */
export function parseCoordinates(text: string): ParsedCoordinates | null {
  if (text.length > longestText) return null;
  const plain = asciiCoordinates(text);
  return (
    parseAngles(plain, ".") ??
    (plain.includes(".") ? null : parseAngles(plain, ",")) ??
    parseGrid(plain)
  );
}

/** Longer than the longest notation with words for the directions. */
const longestText = 120;

type DecimalSign = "." | ",";
type Hemisphere = "N" | "S" | "E" | "W";

type Token =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "hemisphere"; readonly letter: Hemisphere }
  | { readonly kind: "degree" | "minute" | "second" | "separator" };

/** A latitude or longitude as written. */
interface Angle {
  readonly degrees: number;
  /** Half of the last place, degrees. */
  readonly halfStep: number;
  readonly parts: number;
  readonly hemisphere: Hemisphere | null;
}

/** Spellings as one ASCII sign each: ° ' " and the letters N S E W. */
function asciiCoordinates(text: string): string {
  return asciiDigits(text)
    .replace(/[\u00ba\u02da]/g, "°")
    .replace(/[\u2018\u2019\u2032\u02b9\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u2033\u02ba]|''/g, '"')
    .replace(/(?:شمال|جنوب|شرق|غرب)(?:اً|ًا|ا)?/g, (word) => arabicHemisphere(word))
    .trim()
    .toUpperCase()
    .replace(/^\((.*)\)$/, "$1")
    .replace(/(M\s?\d{1,2}(?:[.,]\d{1,9})?)\s?S/g, '$1"')
    .replace(/\b(?:NORTH|SOUTH|EAST|WEST)\b/g, (word) => word.slice(0, 1));
}

function arabicHemisphere(word: string): Hemisphere {
  if (word.startsWith("شمال")) return "N";
  if (word.startsWith("جنوب")) return "S";
  return word.startsWith("شرق") ? "E" : "W";
}

function parseGrid(plain: string): ParsedCoordinates | null {
  const square = parseMilitaryGrid(plain);
  if (square === null) return null;
  return {
    position: square.center,
    notation: "military-grid",
    precisionMeters: square.sideMeters * Math.SQRT1_2,
  };
}

function parseAngles(plain: string, decimalSign: DecimalSign): ParsedCoordinates | null {
  const tokens = tokensOf(plain, decimalSign);
  const halves = tokens === null ? null : halvesOf(tokens);
  if (halves === null) return null;
  const [first, second] = halves.map(angleOf);
  if (!first || !second || first.parts !== second.parts) return null;
  return located(first, second);
}

/** A number must not touch the one before it: `35.3-40.3` and `1.2.3` are something else. */
const tokenPattern = {
  ".": /(?:(?<![\d.])([+-]?(?:\d+(?:\.\d+)?|\.\d+))|([NSEW])|([°D])|(['M])|(["])|([,;]))\s*/y,
  ",": /(?:(?<!\d)([+-]?\d+(?:,\d+)?)|([NSEW])|([°D])|(['M])|(["])|([,;]))\s*/y,
} as const;

/** The text in tokens, or null where something in it is none. */
function tokensOf(plain: string, decimalSign: DecimalSign): Token[] | null {
  const pattern = new RegExp(tokenPattern[decimalSign]);
  const tokens: Token[] = [];
  while (pattern.lastIndex < plain.length) {
    const match = pattern.exec(plain);
    if (match === null) return null;
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, number, letter, degree, minute, second]: RegExpExecArray): Token {
  if (number !== undefined) return { kind: "number", text: number.replace(",", ".") };
  if (letter !== undefined) return { kind: "hemisphere", letter: hemisphereOf(letter) };
  if (degree !== undefined) return { kind: "degree" };
  if (minute !== undefined) return { kind: "minute" };
  return { kind: second === undefined ? "separator" : "second" };
}

function hemisphereOf(letter: string): Hemisphere {
  return letter === "S" || letter === "E" || letter === "W" ? letter : "N";
}

/** The tokens of the two angles: split at the separator, the letters, the degree signs or in the middle. */
function halvesOf(tokens: readonly Token[]): [Token[], Token[]] | null {
  const index = splitIndex(tokens);
  if (index === null) return null;
  const [before, after] = [tokens.slice(0, index), tokens.slice(index)];
  return [before, after[0]?.kind === "separator" ? after.slice(1) : after];
}

function splitIndex(tokens: readonly Token[]): number | null {
  const separators = indexesOf(tokens, "separator");
  if (separators.length > 0) return separators.length === 1 ? (separators[0] ?? null) : null;
  const letters = indexesOf(tokens, "hemisphere");
  const [first, second] = letters;
  if (first !== undefined && second !== undefined) return first === 0 ? second : first + 1;
  const degrees = indexesOf(tokens, "degree");
  if (degrees.length === 2) return (degrees[1] ?? 0) - 1;
  return indexesOf(tokens, "number").length === 2 ? tokens.length / 2 : null;
}

function indexesOf(tokens: readonly Token[], kind: Token["kind"]): number[] {
  return [...tokens.keys()].filter((index) => tokens[index]?.kind === kind);
}

/** One angle: a letter before or after, then degrees, minutes and seconds, the last with decimals. */
function angleOf(tokens: readonly Token[]): Angle | null {
  const shape = tokens.map((token) => tokenSigns[token.kind]).join("");
  if (!/^(?:Hn[d]?(?:nm?(?:ns?)?)?|n[d]?(?:nm?(?:ns?)?)?H?)$/.test(shape)) return null;
  const numbers = tokens.flatMap((token) => (token.kind === "number" ? [token.text] : []));
  const letter = tokens.find((token) => token.kind === "hemisphere");
  return angleFrom(numbers, letter?.letter ?? null);
}

const tokenSigns: Record<Token["kind"], string> = {
  number: "n",
  hemisphere: "H",
  degree: "d",
  minute: "m",
  second: "s",
  separator: ",",
};

function angleFrom(numbers: readonly string[], hemisphere: Hemisphere | null): Angle | null {
  const [degreeText = "", ...smaller] = numbers;
  const isSigned = /^[+-]/.test(degreeText);
  if (isSigned && hemisphere !== null) return null;
  if (smaller.some((text) => !isSexagesimal(text))) return null;
  if (numbers.slice(0, -1).some((text) => text.includes("."))) return null;
  const magnitude = numbers
    .map((text) => Math.abs(parseAsciiNumber(text) ?? Number.NaN))
    .reduce((sum, value, index) => sum + value / 60 ** index, 0);
  if (!Number.isFinite(magnitude)) return null;
  const isNegative = degreeText.startsWith("-") || hemisphere === "S" || hemisphere === "W";
  const decimals = numbers.at(-1)?.split(".")[1]?.length ?? 0;
  return {
    degrees: isNegative && magnitude > 0 ? -magnitude : magnitude,
    halfStep: 0.5 / (60 ** smaller.length * 10 ** decimals),
    parts: numbers.length,
    hemisphere,
  };
}

/** Minutes or seconds: unsigned and less than sixty. */
function isSexagesimal(text: string): boolean {
  return !/^[+-]/.test(text) && Number(text) < 60;
}

function located(first: Angle, second: Angle): ParsedCoordinates | null {
  const startsEast = isEasting(first);
  const [latitude, longitude] = startsEast ? [second, first] : [first, second];
  const bothLettered = first.hemisphere !== null && second.hemisphere !== null;
  const noneLettered = first.hemisphere === null && second.hemisphere === null;
  if (!noneLettered && !(bothLettered && isEasting(first) !== isEasting(second))) return null;
  if (Math.abs(latitude.degrees) > 90 || Math.abs(longitude.degrees) > 180) return null;
  const across = longitude.halfStep * Math.cos((latitude.degrees * Math.PI) / 180);
  return {
    position: [longitude.degrees, latitude.degrees],
    notation: notations[first.parts - 1] ?? "decimal-degrees",
    precisionMeters: Math.hypot(latitude.halfStep, across) * metersPerDegree,
  };
}

function isEasting({ hemisphere }: Angle): boolean {
  return hemisphere === "E" || hemisphere === "W";
}

const notations = ["decimal-degrees", "degrees-minutes", "degrees-minutes-seconds"] as const;
