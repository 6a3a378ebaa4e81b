import type { ExportRow } from "./export-row.ts";
import { isPrecisionClass } from "./is-precision-class.ts";
import { minuteOfText, minuteText } from "./minute-text.ts";
import { shortDecimal } from "./short-decimal.ts";

/** A value of a plain column; null where there is none. */
export type FlatValue = string | number | null;

/** The plain columns every export has, in this order. Several actors or sources stand one a line. */
export const flatColumns = [
  "id",
  "title",
  "type",
  "start",
  "end",
  "longitude",
  "latitude",
  "uncertainty_m",
  "precision",
  "precision_note",
  "place",
  "country",
  "actors",
  "low",
  "best",
  "high",
  "sources",
  "notes",
] as const;

export type FlatColumn = (typeof flatColumns)[number];

/** Columns that hold numbers; cells of the others are text. */
export const numberColumns: ReadonlySet<string> = new Set([
  "longitude",
  "latitude",
  "uncertainty_m",
  "low",
  "best",
  "high",
]);

/** The plain columns of a row. Times are UTC to the minute, the end exclusive; the radius is in metres. */
export function flatRow(row: ExportRow): Readonly<Record<FlatColumn, FlatValue>> {
  return {
    id: row.id,
    title: row.title,
    type: row.type,
    start: row.startMinute === null ? null : minuteText(row.startMinute),
    end: row.endMinute === null ? null : minuteText(row.endMinute),
    longitude: row.longitude,
    latitude: row.latitude,
    uncertainty_m: row.uncertaintyMeters === null ? null : shortDecimal(row.uncertaintyMeters),
    precision: row.precision,
    precision_note: row.precisionNote,
    place: row.place,
    country: row.country,
    actors: joinLines(row.actors),
    low: row.low,
    best: row.best,
    high: row.high,
    sources: joinLines(row.sources),
    notes: row.notes,
  };
}

/** The row that plain columns stand for; any text gives one. */
export function rowOfFlat(textOf: (column: FlatColumn) => string): ExportRow {
  const precision = textOf("precision");
  return {
    id: textOf("id"),
    title: textOf("title"),
    type: textOf("type"),
    startMinute: minuteOfText(textOf("start")),
    endMinute: minuteOfText(textOf("end")),
    longitude: degrees(textOf("longitude"), 180),
    latitude: degrees(textOf("latitude"), 90),
    uncertaintyMeters: numberOf(textOf("uncertainty_m")),
    precision: isPrecisionClass(precision) ? precision : "none",
    precisionNote: textOf("precision_note"),
    place: textOf("place"),
    country: textOf("country"),
    actors: splitLines(textOf("actors")),
    low: wholeNumber(textOf("low")),
    best: wholeNumber(textOf("best")),
    high: wholeNumber(textOf("high")),
    sources: splitLines(textOf("sources")),
    notes: textOf("notes"),
    fields: [],
    incident: null,
  };
}

/** One line each; a line end or backslash inside a value is escaped. No value at all is the empty text. */
export function joinLines(values: readonly string[]): string {
  const escaped = values.map((value) => value.replace(/[\\\n]/g, escapeOf));
  return escaped.length === 1 && escaped[0] === "" ? "\\e" : escaped.join("\n");
}

/** The values `flatRow` wrote one a line. */
export function splitLines(text: string): readonly string[] {
  if (text === "") return [];
  return text.split("\n").map((line) => line.replace(/\\[\\ne]/g, characterOf));
}

function escapeOf(character: string): string {
  return character === "\n" ? "\\n" : "\\\\";
}

function characterOf(escaped: string): string {
  if (escaped === "\\n") return "\n";
  return escaped === "\\e" ? "" : "\\";
}

function numberOf(text: string): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function wholeNumber(text: string): number | null {
  const value = numberOf(text);
  return value !== null && Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : null;
}

function degrees(text: string, limit: number): number | null {
  const value = numberOf(text);
  return value !== null && Math.abs(value) <= limit ? value : null;
}
