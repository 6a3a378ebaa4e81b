import type { Position } from "../../geodesy/position.ts";
import { finePosition } from "../fine-position.ts";
import type { OriginalField, RowDetails, RowLabel } from "../format.ts";
import { cellText } from "./cell-text.ts";
import { isNothing } from "./empty-words.ts";
import { hashOfBytes } from "./hash-bytes.ts";
import { meaningIn, positionText } from "./precision-column.ts";
import { readAngle, readCoordinates } from "./read-coordinates.ts";
import { readPlainNumber } from "./read-digits.ts";
import { columnNamed, columnsOf, type ReadPlan } from "./read-plan.ts";
import { type RowCells, readRow, type TableBytes, tableBytes } from "./row-cells.ts";
import { decimalsOf, uncertaintyOfNotation, uncertaintyOfNumber } from "./stated-decimals.ts";
import type { Table } from "./table.ts";
import type { ColumnRole } from "./table-dialect.ts";

/** Makes words of one row from its own bytes; `cells` is room to do so. */
export type RowTelling<Told> = (
  table: Table,
  bytes: Uint8Array<ArrayBuffer>,
  plan: ReadPlan,
  cells: RowCells,
) => Told;

/** One row in words, from its own bytes when somebody looks at it; `cells` is room to do so. */
export function detailsOfRow(
  table: Table,
  bytes: Uint8Array<ArrayBuffer>,
  plan: ReadPlan,
  cells: RowCells,
): RowDetails {
  const source = tableBytes(bytes, table.delimiter);
  readRow(source, 0, cells);
  const width = Math.max(cells.count, table.names.length);
  const fields = Array.from({ length: width }, (_, column): OriginalField => {
    const name = table.names[column] ?? `column ${column + 1}`;
    return { name, value: cellText(bytes, cells, column) };
  });
  const valuesOf = (role: ColumnRole) =>
    columnsOf(plan, role)
      .map((column) => fields[column]?.value.trim() ?? "")
      .filter((value) => !isNothing(value));
  const position = writtenPosition(fields, plan);
  return {
    ...labelIn(cells, source, plan),
    ...(position && { position }),
    notes: valuesOf("notes").join("\n"),
    place: distinct(valuesOf("place")).join(", "),
    sources: valuesOf("source").flatMap((text) => sourcesIn(text, plan)),
    precisionNote: [...codeNotes(fields, plan), ...radiusNotes(fields, plan)].join(". "),
    fields,
  };
}

/** A position finer than what is kept of it, from the words it was written in. */
function writtenPosition(fields: readonly OriginalField[], plan: ReadPlan): Position | null {
  const text = positionText(plan, (column) => fields[column]?.value.trim() ?? "");
  const pair = text.split("; ");
  const [latitude = "", longitude = ""] = pair;
  const [x, y] =
    pair.length === 2
      ? [readAngle(longitude), readAngle(latitude)]
      : (readCoordinates(text) ?? [null, null]);
  return plan.swapCoordinates ? finePosition(y, x) : finePosition(x, y);
}

/** Id and title of one row, from no more of its cells than they are made of; `cells` is room to do so. */
export function labelOfRow(
  table: Table,
  bytes: Uint8Array<ArrayBuffer>,
  plan: ReadPlan,
  cells: RowCells,
): RowLabel {
  const source = tableBytes(bytes, table.delimiter);
  readRow(source, 0, cells);
  return labelIn(cells, source, plan);
}

function labelIn(cells: RowCells, source: TableBytes, plan: ReadPlan): RowLabel {
  const textOf = (column: number) => cellText(source.bytes, cells, column);
  const id = columnsOf(plan, "id")
    .map((column) => textOf(column).trim())
    .find((value) => !isNothing(value));
  const start = cells.start[0] ?? 0;
  const end = cells.end[cells.count - 1] ?? start;
  return {
    id: id ?? `row-${hashOfBytes(source, start, end).toString(36)}`,
    title: createTitling(plan)(textOf),
  };
}

/** The columns a title is made of: those taken for it, else what happened and where, else the notes. */
export function titleColumns(plan: ReadPlan): readonly number[] {
  const told = [
    columnsOf(plan, "title"),
    [...columnsOf(plan, "type"), ...columnsOf(plan, "place")],
    columnsOf(plan, "notes"),
  ];
  return told.find((columns) => columns.length > 0) ?? [];
}

/** Makes titles of rows from the text of their cells, codes of types in words. */
export function createTitling(plan: ReadPlan): (textOf: (column: number) => string) => string {
  const columns = titleColumns(plan);
  const { typeWords = {} } = plan.dialect;
  return (textOf) => {
    const parts = columns.map((column) => textOf(column).trim()).filter((part) => !isNothing(part));
    const title = distinct(parts.map((part) => typeWords[part] ?? part)).join(", ");
    return title.length > 200 ? `${title.slice(0, 199)}…` : title;
  };
}

function distinct(parts: readonly string[]): readonly string[] {
  return [...new Set(parts)];
}

/** UCDP quotes each source of a list within the cell; others put a separator between. */
function sourcesIn(text: string, plan: ReadPlan): readonly string[] {
  const { sourceSeparator } = plan.dialect;
  const parts = sourceSeparator ? text.split(sourceSeparator) : [text];
  return parts
    .map((part) =>
      part
        .trim()
        .replace(/^"(.*)"[;,]?$/s, "$1")
        .replaceAll('""', '"'),
    )
    .filter((part) => part !== "");
}

/** `where_prec 2: near a known point; 25 km` for every code column the file has. */
function codeNotes(fields: readonly OriginalField[], plan: ReadPlan): readonly string[] {
  return (plan.dialect.codeBooks ?? []).flatMap((book) => {
    const column = columnNamed(plan.names, book.column);
    const code = fields[column]?.value.trim() ?? "";
    if (column < 0 || isNothing(code)) return [];
    const meaning = meaningIn(book.meanings, code);
    return [`${book.column} ${code}: ${meaning?.words ?? "not in the codebook"}`];
  });
}

/** Where the radius comes from when no code says it. */
function radiusNotes(fields: readonly OriginalField[], plan: ReadPlan): readonly string[] {
  const book = plan.dialect.codeBooks?.find(({ about }) => about === "position");
  const code = book ? (fields[columnNamed(plan.names, book.column)]?.value.trim() ?? "") : "";
  if (book && meaningIn(book.meanings, code)) return [];
  const stated = statedRadius(fields, plan);
  if (stated) return [stated];
  if (plan.dialect.assumed) return [plan.dialect.assumed.words];
  const text = positionText(plan, (column) => fields[column]?.value.trim() ?? "");
  const [latitude = ""] = text.split("; ");
  if (isNothing(latitude)) return [];
  const bytes = new TextEncoder().encode(latitude);
  const value = readPlainNumber(bytes, 0, bytes.length);
  const isPlain = text !== latitude && !Number.isNaN(value);
  const meters = isPlain
    ? uncertaintyOfNumber(value, decimalsOf(bytes, 0, bytes.length))
    : uncertaintyOfNotation(text);
  return [`no precision stated; ${meters} m assumed from the digits`];
}

function statedRadius(fields: readonly OriginalField[], plan: ReadPlan): string | null {
  for (const [role, unit] of [
    ["uncertaintyMeters", "m"],
    ["uncertaintyKilometers", "km"],
  ] as const) {
    const field = fields[columnsOf(plan, role)[0] ?? -1];
    if (field && !isNothing(field.value.trim()))
      return `${field.name}: ${field.value.trim()} ${unit}`;
  }
  return null;
}
