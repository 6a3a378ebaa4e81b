import type { DetailColumn, MapColumn } from "./parquet-layout.ts";

/** The cell of a row in a column of ours: text, number, `start` in minutes since 1970, or nothing. */
export type CellOf = (column: MapColumn | DetailColumn) => unknown;

/** A text that is made of columns of ours. */
export interface MadeText {
  readonly of: readonly (MapColumn | DetailColumn)[];
  readonly text: (cell: CellOf) => string;
}

/**
 * Texts that imported columns often repeat to the letter: a column all of whose cells are such a text is not
 * written, only which one it is.
 */
export const madeTexts: ReadonlyMap<string, MadeText> = new Map([
  ...(["id", "place", "notes", "type", "actors", "country"] as const).map(asItIs),
  ...(["longitude", "latitude", "low", "best", "high"] as const).map(asItIs),
  ["first-day", { of: ["start"], text: firstDay }],
  ["first-midnight", { of: ["start"], text: (cell) => midnight(firstDay(cell)) }],
  ["last-day", { of: ["start", "duration_minutes"], text: lastDay }],
  ["last-midnight", { of: ["start", "duration_minutes"], text: (cell) => midnight(lastDay(cell)) }],
  ["point", { of: ["longitude", "latitude"], text: point }],
]);

/** What the readers of tables make titles of, where no column is one. */
export const madeTitle: MadeText = {
  of: ["type", "place"],
  text: (cell) => {
    const parts = [cell("type"), cell("place")].map((part) => String(part ?? ""));
    return [...new Set(parts.filter((part) => part !== ""))].join(", ");
  },
};

function asItIs(column: MapColumn | DetailColumn): [string, MadeText] {
  return [column, { of: [column], text: (cell) => String(cell(column) ?? "") }];
}

function firstDay(cell: CellOf): string {
  return dayOf(cell("start"));
}

/** The day in which the last minute lies. */
function lastDay(cell: CellOf): string {
  const [start, minutes] = [cell("start"), cell("duration_minutes")];
  if (typeof start !== "number" || typeof minutes !== "number") return "";
  return dayOf(start + minutes - 1);
}

function dayOf(minute: unknown): string {
  return typeof minute === "number" ? new Date(minute * 60_000).toISOString().slice(0, 10) : "";
}

/** As UCDP writes days. */
function midnight(day: string): string {
  return day === "" ? "" : `${day} 00:00:00.000`;
}

/** Well-known text, as UCDP writes it. */
function point(cell: CellOf): string {
  return `POINT (${String(cell("longitude") ?? "")} ${String(cell("latitude") ?? "")})`;
}
