import type { Atlas } from "../../incidents/atlas.ts";
import { type AtlasIndex, indexOf } from "../../incidents/atlas-index.ts";
import type { Claim } from "../../incidents/claim.ts";
import type { Incident } from "../../incidents/incident.ts";
import { textIn } from "../../incidents/localized-text.ts";
import { csvLine } from "./csv-line.ts";
import { csvwMetadata } from "./csvw-metadata.ts";
import type { Export, ExportedFile, ExportInput } from "./export.ts";
import type { ExportRow } from "./export-row.ts";
import {
  type FlatColumn,
  type FlatValue,
  flatColumns,
  flatRow,
  numberColumns,
} from "./flat-row.ts";
import { flattenRecord } from "./flatten-record.ts";
import { leftOutOf } from "./left-out-of.ts";
import { safeCell } from "./safe-cell.ts";

export interface CsvOptions {
  /** Excel takes UTF-8 without the mark for something else. */
  readonly byteOrderMark: boolean;
}

/**
 * CSV: a row an incident; where there are full records also `-claims.csv`, a row a claim, and
 * `-sources.csv`. Beside it a CSVW file that says what the columns hold. No cell can act as a formula.
 */
export function exportCsv(
  input: ExportInput,
  options: CsvOptions = { byteOrderMark: true },
): Export {
  const headers = headersOf(input.rows);
  const mark = options.byteOrderMark ? "\ufeff" : "";
  const main = csvFile(`${input.name}.csv`, mark, headers.all, incidentLines(input.rows, headers));
  const files = [main];
  if (headers.record.length > 0) files.push(claimsFile(input, mark));
  if (input.atlas !== null) files.push(sourcesFile(input.atlas, input.name, mark));
  files.push(csvwMetadata(main.name, headers.all));
  const leftOut = leftOutOf(input, new Set());
  return { files, rowCount: input.rowCount, leftOut };
}

interface Headers {
  readonly record: readonly string[];
  readonly original: readonly string[];
  readonly all: readonly string[];
}

/** Columns differ from row to row: a first walk collects them all, in order of appearance. */
function headersOf(rows: Iterable<ExportRow>): Headers {
  const record = new Set<string>();
  const original = new Set<string>();
  for (const row of rows) {
    for (const path of recordCells(row.incident).keys()) record.add(path);
    for (const name of originalCells(row).keys()) original.add(name);
  }
  return {
    record: [...record],
    original: [...original],
    all: [...flatColumns, ...record, ...original],
  };
}

function* incidentLines(rows: Iterable<ExportRow>, headers: Headers): Generator<string> {
  for (const row of rows) {
    const flat = flatRow(row);
    const record = recordCells(row.incident);
    const original = originalCells(row);
    yield csvLine([
      ...flatColumns.map((column) => flatCell(column, flat[column])),
      ...headers.record.map((path) => safeCell(record.get(path) ?? "")),
      ...headers.original.map((name) => safeCell(original.get(name) ?? "")),
    ]);
  }
}

function flatCell(column: FlatColumn, value: FlatValue): string {
  if (value === null) return "";
  return numberColumns.has(column) ? String(value) : safeCell(String(value));
}

/** The full record without its claims, which have a file of their own. */
function recordCells(incident: Incident | null): ReadonlyMap<string, string> {
  if (incident === null) return new Map();
  const { claims: _, ...record } = incident;
  return flattenRecord(record, "record");
}

/** Imported columns; a name that comes twice is told apart by its number. */
function originalCells(row: ExportRow): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const { name, value } of row.fields) {
    let column = `original.${name}`;
    for (let copy = 2; cells.has(column); copy++) column = `original.${name}\u00a0(${copy})`;
    cells.set(column, value);
  }
  return cells;
}

function claimsFile(input: ExportInput, mark: string): ExportedFile {
  const index = input.atlas === null ? null : indexOf(input.atlas);
  const claims = [...input.rows].flatMap(({ incident }) =>
    (incident?.claims ?? []).map((claim) => claimCells(incident?.id ?? "", claim, index)),
  );
  return recordsFile(`${input.name}-claims.csv`, mark, claims);
}

function claimCells(incident: string, claim: Claim, index: AtlasIndex | null) {
  const source = index?.sources.get(claim.source);
  const claimant = claim.claimant === null ? undefined : index?.claimants.get(claim.claimant);
  const readable = new Map([
    ["incident", incident],
    ["claimant_name", claimant === undefined ? "" : textIn(claimant.name, "en").text],
    ["publisher", source?.publisher ?? ""],
    ["url", source?.url ?? source?.archiveUrl ?? ""],
  ]);
  return new Map([...readable, ...flattenRecord(claim, "claim")]);
}

function sourcesFile(atlas: Atlas, name: string, mark: string): ExportedFile {
  const sources = atlas.sources.map((source) => flattenRecord(source));
  return recordsFile(`${name}-sources.csv`, mark, sources);
}

function recordsFile(
  name: string,
  mark: string,
  records: readonly ReadonlyMap<string, string>[],
): ExportedFile {
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const lines = records.map((record) =>
    csvLine(columns.map((column) => safeCell(record.get(column) ?? ""))),
  );
  return csvFile(name, mark, columns, lines);
}

function csvFile(
  name: string,
  mark: string,
  columns: readonly string[],
  lines: Iterable<string>,
): ExportedFile {
  const parts = [mark + csvLine(columns.map(safeCell)), ...lines];
  return { name, mediaType: "text/csv;charset=utf-8", parts };
}
