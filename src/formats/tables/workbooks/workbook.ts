import type { ArchiveEntry } from "../../documents/unzip.ts";

/** Cells as text, row by row. */
export type SheetRows = readonly (readonly string[])[];

/** One table of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Rows that are not blank; dates as ISO 8601, formulas as their last result. Null above `mostCells`. */
  readonly rows: () => Promise<SheetRows | null>;
}

/** One kind of workbook. */
export interface WorkbookKind {
  /** The format of its tables that are of no known layout. */
  readonly format: string;
  /** What stands where text files have their encoding. */
  readonly encoding: string;
  /** The sheets in the order of the workbook; any entries give some or none. */
  readonly sheetsOf: (entries: readonly ArchiveEntry[]) => Promise<readonly Sheet[]>;
}

/** More cells than this, empty ones included, would not fit in memory. */
export const mostCells = 20_000_000;

/** The text of a file in the archive, by its name in any case; empty where there is none. */
export async function textOfEntry(entries: readonly ArchiveEntry[], path: string): Promise<string> {
  const entry = entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());
  return entry ? entry.file.text() : "";
}
