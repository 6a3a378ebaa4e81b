import type { Issue } from "../../../incidents/issue.ts";
import { type ArchiveEntry, unzip } from "../../documents/unzip.ts";
import { emptyIncidentSet } from "../../empty-incident-set.ts";
import type { IncidentSet, ReadOptions } from "../../format.ts";
import { pause } from "../pause.ts";
import { readTable } from "../read-table.ts";
import { bestDialect } from "../recognize-dialect.ts";
import { dateStyles } from "./date-styles.ts";
import { sharedStrings } from "./shared-strings.ts";
import { type SheetName, sheetNames, usesDatesOf1904 } from "./sheet-names.ts";
import { mostCells, sheetRows } from "./sheet-rows.ts";

/**
 * Reads the sheet that somebody chose; without a choice the first that says where something happened, else the
 * first with rows. The other sheets and whatever the zip file hides are said, not read.
 */
export async function readWorkbook(
  file: Blob,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const { entries, issues } = await unzip(file, name, options.signal);
  options.onProgress?.({ bytes: file.size, rows: 0 });
  const textOf = (path: string) => textOfEntry(entries, path);
  const workbook = await textOf("xl/workbook.xml");
  const book = {
    strings: sharedStrings(await textOf("xl/sharedStrings.xml")),
    dates: dateStyles(await textOf("xl/styles.xml")),
    isFrom1904: usesDatesOf1904(workbook),
  };
  const sheets = sheetNames(workbook, await textOf("xl/_rels/workbook.xml.rels"));
  const chosen = options.corrections?.sheet;
  const candidates =
    chosen === undefined ? sheets : sheets.filter((sheet) => sheet.name === chosen);
  if (chosen !== undefined && candidates.length === 0) {
    return emptyIncidentSet(name, "xlsx", [unknownSheet(chosen, sheets, name)]);
  }
  let first: IncidentSet | null = null;
  for (const sheet of candidates) {
    await pause(options.signal);
    const rows = sheetRows(await textOf(sheet.path), book);
    if (rows === null) return emptyIncidentSet(name, "xlsx", [tooManyCells(name)]);
    if (rows.length === 0) continue;
    const read = await readSheet(rows, name, options);
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
  return emptyIncidentSet(name, "xlsx", issues.length > 0 ? issues : [missing]);
}

function withSheets(set: IncidentSet, sheets: readonly SheetName[], { name }: SheetName) {
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
  rows: readonly (readonly string[])[],
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const text = rows.map((row) => row.map(quoted).join(",")).join("\n");
  const bytes = new TextEncoder().encode(`${text}\n`);
  const head = bytes.subarray(0, 65_536);
  const dialect = bestDialect({ name, head, size: bytes.length });
  const set = await readTable(new Blob([bytes]), name, dialect, options);
  const format = set.format === "table" ? "xlsx" : set.format;
  return { ...set, format, encoding: "XLSX", delimiter: "" };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

async function textOfEntry(entries: readonly ArchiveEntry[], path: string): Promise<string> {
  const entry = entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());
  return entry ? entry.file.text() : "";
}

function otherSheets(sheets: readonly SheetName[], read: SheetName, file: string): Issue[] {
  const others = sheets.filter((sheet) => sheet !== read).map((sheet) => sheet.name);
  if (others.length === 0) return [];
  const values = { got: others.join(", ").slice(0, 500), used: read.name };
  return [workbookIssue("sheets-not-read", "warning", file, values)];
}

function unknownSheet(chosen: string, sheets: readonly SheetName[], file: string): Issue {
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
