import type { IncidentColumns } from "../../incidents/incident-columns.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { ReadOptions } from "../format.ts";
import type { OrderEvidence } from "./day-month-order.ts";
import { countLineEnds, guessLineEnds } from "./line-ends.ts";
import { pause } from "./pause.ts";
import type { ReadPlan } from "./read-plan.ts";
import { createRowContext } from "./row-context.ts";
import { createRowReader } from "./row-reader.ts";
import type { Table } from "./table.ts";

/** The rows of a table as incidents, and everything that is wrong with them. */
export interface ReadRows {
  readonly columns: IncidentColumns;
  readonly issues: readonly Issue[];
  /** Where each row begins. */
  readonly offsets: Uint32Array;
  readonly order: OrderEvidence;
  /** Rows that repeat an earlier one cell by cell, ascending. */
  readonly repeated: readonly number[];
}

const bytesBetweenPauses = 32 << 20;

/** Reads every row by a plan; lets other work in now and then, and hears `signal`. */
export async function readRows(
  table: Table,
  file: string,
  plan: ReadPlan,
  options: ReadOptions,
): Promise<ReadRows> {
  const { source, dataOffset } = table;
  const guess = guessLineEnds(source.bytes, dataOffset);
  const read = await readUpTo(guess, table, file, plan, options);
  if (read) return read;
  const rows = await readUpTo(countLineEnds(source.bytes, dataOffset), table, file, plan, options);
  if (!rows) throw new Error(`Got more rows than lines in ${file}.`);
  return rows;
}

/** Null where there are more rows than `capacity`. */
async function readUpTo(
  capacity: number,
  table: Table,
  file: string,
  plan: ReadPlan,
  options: ReadOptions,
): Promise<ReadRows | null> {
  const { length } = table.source.bytes;
  const context = createRowContext(table, file, capacity);
  const reader = createRowReader(context, plan, capacity);
  for (let offset = table.dataOffset; offset < length; ) {
    offset = reader.readUntil(offset, Math.min(length, offset + bytesBetweenPauses));
    if (reader.rowCount() > capacity) return null;
    options.onProgress?.({ bytes: Math.min(offset, length - 1), rows: reader.rowCount() });
    if (offset < length) await pause(options.signal);
  }
  const columns = reader.finish();
  const offsets = context.offsets.slice(0, columns.rowCount);
  const { issues } = context;
  return { columns, issues, offsets, order: reader.orderEvidence(), repeated: reader.repeated() };
}
