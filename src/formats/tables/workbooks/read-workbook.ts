import type { Issue } from "../../../incidents/issue.ts";
import { unzip } from "../../documents/unzip.ts";
import { emptyIncidentSet } from "../../empty-incident-set.ts";
import type { IncidentSet, ReadOptions } from "../../format.ts";
import { pause } from "../pause.ts";
import { readTable } from "../read-table.ts";
import { bestDialect } from "../recognize-dialect.ts";
import { mostCells, type Sheet, type SheetRows, type WorkbookKind } from "./workbook.ts";

/**
 * Reads the sheet that somebody chose; without a choice the first that says where something happened, else the
 * first with rows. The other sheets and whatever the zip file hides are said, not read.
 */
export async function readWorkbook(
  kind: WorkbookKind,
  file: Blob,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const { entries, issues } = await unzip(file, name, options.signal);
  options.onProgress?.({ bytes: file.size, rows: 0 });
  const sheets = await kind.sheetsOf(entries);
  const chosen = options.corrections?.sheet;
  const candidates =
    chosen === undefined ? sheets : sheets.filter((sheet) => sheet.name === chosen);
  if (chosen !== undefined && candidates.length === 0) {
    return emptyIncidentSet(name, kind.format, [unknownSheet(chosen, sheets, name)]);
  }
  let first: IncidentSet | null = null;
  for (const sheet of candidates) {
    await pause(options.signal);
    const rows = await sheet.rows();
    if (rows === null) return emptyIncidentSet(name, kind.format, [tooManyCells(name)]);
    if (rows.length === 0) continue;
    const read = await readSheet(kind, rows, name, options);
    const others = chosen === undefined ? otherSheets(sheets, sheet, name) : [];
    const set = {
      ...withSheets(read, sheets, sheet),
      issues: [...issues, ...others, ...read.issues],
    };
    if (saysWhere(set)) return set;
    first ??= set;
  }
  if (first) return first;
  const missing = workbookIssue("sheet-missing", "error", name, {});
  return emptyIncidentSet(name, kind.format, issues.length > 0 ? issues : [missing]);
}

function withSheets(set: IncidentSet, sheets: readonly Sheet[], { name }: Sheet) {
  if (set.table === undefined) return set;
  const names = sheets.map((sheet) => sheet.name);
  return { ...set, table: { ...set.table, sheets: { names, read: name } } };
}

function saysWhere({ table }: IncidentSet): boolean {
  const { latitude, coordinates, mgrs, wkt } = table?.mapping ?? {};
  return [latitude, coordinates, mgrs, wkt].some((columns) => columns !== undefined);
}

/** The rows as comma-separated text, read like any other. */
async function readSheet(
  kind: WorkbookKind,
  rows: SheetRows,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const text = rows.map((row) => row.map(quoted).join(",")).join("\n");
  const bytes = new TextEncoder().encode(`${text}\n`);
  const head = bytes.subarray(0, 65_536);
  const dialect = bestDialect({ name, head, size: bytes.length });
  const set = await readTable(new Blob([bytes]), name, dialect, options);
  const format = set.format === "table" ? kind.format : set.format;
  return { ...set, format, encoding: kind.encoding, delimiter: "" };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function otherSheets(sheets: readonly Sheet[], read: Sheet, file: string): Issue[] {
  const others = sheets.filter((sheet) => sheet !== read).map((sheet) => sheet.name);
  if (others.length === 0) return [];
  const values = { got: others.join(", ").slice(0, 500), used: read.name };
  return [workbookIssue("sheets-not-read", "warning", file, values)];
}

function unknownSheet(chosen: string, sheets: readonly Sheet[], file: string): Issue {
  const wanted = sheets.map((sheet) => sheet.name).join(", ");
  return workbookIssue("sheet-unknown", "error", file, {
    got: chosen,
    wanted: wanted.slice(0, 500),
  });
}

function tooManyCells(file: string): Issue {
  const wanted = `${mostCells} cells`;
  return workbookIssue("archive-too-large", "error", file, { got: `more than ${wanted}`, wanted });
}

function workbookIssue(
  rule: "sheet-missing" | "sheet-unknown" | "sheets-not-read" | "archive-too-large",
  severity: Issue["severity"],
  file: string,
  values: Readonly<Record<string, string>>,
): Issue {
  return { rule, severity, file, path: "", values };
}
