import type { IncidentColumns } from "../../incidents/incident-columns.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { ReadOptions } from "../format.ts";
import type { OrderEvidence } from "./day-month-order.ts";
import { textKind } from "./encoding.ts";
import { type FileWindow, readWindows } from "./file-windows.ts";
import { countLines, guessLines } from "./line-ends.ts";
import { pause } from "./pause.ts";
import { readAgain } from "./read-again.ts";
import type { ReadPlan } from "./read-plan.ts";
import { keepsWindows, type RowBytes, rowsInFile, rowsInWindows } from "./row-bytes.ts";
import { createRowContext } from "./row-context.ts";
import { createRowReader } from "./row-reader.ts";
import type { Table } from "./table.ts";

/** The rows of a table as incidents, and everything that is wrong with them. */
export interface ReadRows {
  readonly columns: IncidentColumns;
  readonly issues: readonly Issue[];
  /** Where each row begins. */
  readonly offsets: Uint32Array;
  readonly bytes: RowBytes;
  readonly order: OrderEvidence;
  /** Rows that repeat an earlier one cell by cell, ascending. */
  readonly repeated: readonly number[];
}

/** Why a table could not be read. */
export type RowsUnread = "not-utf8" | "too-many-rows";

/** Up to here the columns fit in a browser's memory and the sums over them are exact. */
export const mostRows = 8_000_000;

/** Reads every row by a plan; lets other work in now and then, and hears `signal`. */
export async function readRows(
  table: Table,
  file: string,
  plan: ReadPlan,
  options: ReadOptions,
): Promise<ReadRows | RowsUnread> {
  const guess = await guessLines(table.file, table.dataOffset, options.signal);
  const read = guess > mostRows ? null : await readUpTo(guess, table, file, plan, options);
  if (read) return read;
  const lines = await countLines(table.file, table.dataOffset, options.signal);
  const rows = await readUpTo(Math.min(lines, mostRows), table, file, plan, options);
  return rows ?? "too-many-rows";
}

/** Null where there are more rows than `capacity`. */
async function readUpTo(
  capacity: number,
  table: Table,
  file: string,
  plan: ReadPlan,
  options: ReadOptions,
): Promise<ReadRows | RowsUnread | null> {
  const context = createRowContext(table, file, capacity);
  const reader = createRowReader(context, plan, capacity);
  const kept: FileWindow[] = [];
  const keeps = keepsWindows(table.file);
  let isUtf8 = true;
  let isAscii = true;

  function readWindow(window: FileWindow): number | null {
    const kind = textKind(window.bytes, window.isLast);
    isUtf8 = kind !== "other";
    isAscii &&= kind === "ascii";
    if (!isUtf8) return null;
    const done = reader.readWindow(window, kind === "ascii");
    if (keeps && done > 0) kept.push(window);
    const bytes = Math.min(table.file.size, window.start + done);
    options.onProgress?.({ bytes, rows: reader.rowCount() });
    return reader.rowCount() > capacity ? null : done;
  }

  await readWindows(table.file, table.dataOffset, { signal: options.signal, keeps }, readWindow);
  if (!isUtf8) return "not-utf8";
  const rowCount = reader.rowCount();
  if (rowCount > capacity) return null;
  await pause(options.signal);
  const offsets = context.offsets.subarray(0, rowCount);
  const known = { file: table.file, offsets };
  await readAgain(known, reader.rowsToCompare(), options.signal, reader.compare);
  const columns = reader.finish();
  await pause(options.signal);
  const bytes = keeps ? rowsInWindows(kept, isAscii) : rowsInFile(table.file, isAscii);
  const { issues } = context;
  const order = reader.orderEvidence();
  return { columns, issues, offsets, bytes, order, repeated: reader.repeated() };
}
