import type { IncidentColumns } from "../../incidents/incident-columns.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { ReadOptions } from "../format.ts";
import { createActorColumn } from "./actor-column.ts";
import type { OrderEvidence } from "./day-month-order.ts";
import { createEstimateColumn } from "./estimate-column.ts";
import { createIdentityCheck } from "./identity-check.ts";
import { countLineEnds, guessLineEnds } from "./line-ends.ts";
import { createNameColumn } from "./name-column.ts";
import { pause } from "./pause.ts";
import { createPositionColumn } from "./position-column.ts";
import { createPrecisionColumn } from "./precision-column.ts";
import { columnOf, columnsOf, type ReadPlan } from "./read-plan.ts";
import { isBlankRow } from "./row-cells.ts";
import { createRowContext } from "./row-context.ts";
import { checkRowShape } from "./row-shape.ts";
import type { Table } from "./table.ts";
import { reportTextDamage } from "./text-damage.ts";
import { createTimeColumn } from "./time-column.ts";

/** The rows of a table as incidents, and everything that is wrong with them. */
export interface ReadRows {
  readonly columns: IncidentColumns;
  readonly issues: readonly Issue[];
  /** Where each row begins. */
  readonly offsets: Uint32Array;
  readonly order: OrderEvidence;
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
  const { bytes } = table.source;
  const context = createRowContext(table, file, capacity);
  const positions = createPositionColumn(context, plan, capacity);
  const precisions = createPrecisionColumn(context, plan, capacity);
  const times = createTimeColumn(context, plan, capacity);
  const typeWords = new Map(Object.entries(plan.dialect.typeWords ?? {}));
  const types = createNameColumn(context, columnsOf(plan, "type"), capacity, (text) =>
    typeNameOf(text, typeWords),
  );
  const countries = createNameColumn(context, columnsOf(plan, "country"), capacity, (text) => text);
  const actors = createActorColumn(
    context,
    columnsOf(plan, "actor"),
    capacity,
    plan.dialect.actorSeparator,
  );
  const estimates = createEstimateColumn(context, plan, capacity);
  const identity = createIdentityCheck(context, columnOf(plan, "id"), capacity);
  let rowCount = 0;
  let pauseAt = table.dataOffset + bytesBetweenPauses;
  for (let offset = table.dataOffset; offset < bytes.length; ) {
    if (offset > pauseAt) {
      pauseAt += bytesBetweenPauses;
      options.onProgress?.({ bytes: offset, rows: rowCount });
      await pause(options.signal);
    }
    if (rowCount > capacity) return null;
    offset = context.goTo(rowCount, offset);
    if (isBlankRow(context.cells)) continue;
    checkRowShape(context);
    precisions.read(rowCount, positions.read(rowCount));
    times.read(rowCount);
    types.read(rowCount);
    countries.read(rowCount);
    actors.read(rowCount);
    estimates.read(rowCount);
    identity.check(rowCount);
    rowCount++;
  }
  if (rowCount > capacity) return null;
  positions.finish(rowCount);
  times.finish(rowCount);
  reportTextDamage(context, rowCount);
  options.onProgress?.({ bytes: bytes.length - 1, rows: rowCount });
  return {
    columns: {
      rowCount,
      longitude: positions.longitude.slice(0, rowCount),
      latitude: positions.latitude.slice(0, rowCount),
      uncertaintyMeters: precisions.uncertaintyMeters.slice(0, rowCount),
      precision: precisions.precision.slice(0, rowCount),
      startMinute: times.startMinute.slice(0, rowCount),
      endMinute: times.endMinute.slice(0, rowCount),
      type: types.codes.slice(0, rowCount),
      typeNames: types.names,
      actorOffset: actors.offsets.slice(0, rowCount + 1),
      actor: actors.codes(),
      actorNames: actors.names,
      country: countries.codes.slice(0, rowCount),
      countryNames: countries.names,
      best: estimates.best.slice(0, rowCount),
      low: estimates.low.slice(0, rowCount),
      high: estimates.high.slice(0, rowCount),
    },
    issues: context.issues,
    offsets: context.offsets.slice(0, rowCount),
    order: times.evidence(),
  };
}

/** The file's own word for a kind of incident; `other` where it has none. */
function typeNameOf(text: string, words: ReadonlyMap<string, string>): string {
  return text === "" ? "other" : (words.get(text) ?? text);
}
