import { type IncidentColumns, undatedMinute } from "../../incidents/incident-columns.ts";
import { createActorColumn } from "./actor-column.ts";
import type { OrderEvidence } from "./day-month-order.ts";
import { createEstimateColumn } from "./estimate-column.ts";
import type { FileWindow } from "./file-windows.ts";
import { createIdentityCheck } from "./identity-check.ts";
import { createNameColumn } from "./name-column.ts";
import { createPositionColumn } from "./position-column.ts";
import { createPrecisionColumn } from "./precision-column.ts";
import { columnsOf, type ReadPlan } from "./read-plan.ts";
import { rowsPerBlock } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";
import { checkRowShapes } from "./row-shape.ts";
import { reportTextDamage } from "./text-damage.ts";
import { createTimeColumn } from "./time-column.ts";
import { totalsIn } from "./totals-row.ts";

/** Reads rows one after the other into columns. */
export interface RowReader {
  /** Reads the whole rows of a window; how many bytes they are. */
  readWindow(window: FileWindow, isAscii: boolean): number;
  /** Rows read; more than the capacity where that was too small, and then they are lost. */
  rowCount(): number;
  /** Rows, in order, that `compare` wants once more when all are read. */
  rowsToCompare(): readonly number[];
  compare(window: FileWindow, row: number): void;
  /** Reports what only the whole table shows, and gives its columns. */
  finish(): IncidentColumns;
  orderEvidence(): OrderEvidence;
  /** Rows that repeat an earlier one cell by cell, known once finished. */
  repeated(): readonly number[];
}

/** A reader with room for `capacity` rows. */
export function createRowReader(context: RowContext, plan: ReadPlan, capacity: number): RowReader {
  const positions = createPositionColumn(context, plan, capacity);
  const precisions = createPrecisionColumn(context, plan, capacity);
  const times = createTimeColumn(context, plan, capacity);
  const typeWords = new Map(Object.entries(plan.dialect.typeWords ?? {}));
  const types = createNameColumn(context, columnsOf(plan, "type"), capacity, (text) =>
    typeNameOf(text, typeWords),
  );
  const countries = createNameColumn(context, columnsOf(plan, "country"), capacity, (text) => text);
  const { actorSeparator } = plan.dialect;
  const actors = createActorColumn(context, columnsOf(plan, "actor"), capacity, actorSeparator);
  const estimates = createEstimateColumn(context, plan, capacity);
  const identity = createIdentityCheck(context, plan, capacity);
  const isTotal = new Uint8Array(rowsPerBlock);
  let row = 0;

  function readWindow(window: FileWindow, isAscii: boolean): number {
    const { length } = window.bytes;
    const first = row;
    let done = 0;
    context.open(window);
    while (done < length && row <= capacity) {
      const next = context.readBlock(row, done, Math.min(rowsPerBlock, capacity + 1 - row));
      if (next === done) break;
      readBlock();
      done = next;
    }
    if (!isAscii) reportTextDamage(context, window, { first, end: row });
    return done;
  }

  /** Each column reads all rows of the block before the next one does. */
  function readBlock(): void {
    checkRowShapes(context);
    positions.readBlock();
    precisions.readBlock(positions);
    times.readBlock();
    types.readBlock();
    countries.readBlock();
    actors.readBlock();
    estimates.readBlock(findTotals());
    identity.readBlock();
    context.closeBlock();
    row += context.block.rowCount;
  }

  /** Reports rows without place and date that sum up others; 1 by row of the block where it is one. */
  function findTotals(): Uint8Array {
    const { firstRow, rowCount } = context.block;
    isTotal.fill(0);
    for (let at = 0; at < rowCount; at++) {
      if (!Number.isNaN(positions.longitude[firstRow + at])) continue;
      if (times.startMinute[firstRow + at] !== undatedMinute) continue;
      context.goToRow(at);
      const totals = totalsIn(context);
      if (totals === null) continue;
      context.report("totals-row", "warning", -1, { got: totals });
      isTotal[at] = 1;
    }
    return isTotal;
  }

  function compare(window: FileWindow, repeated: number): void {
    context.open(window);
    context.goTo(repeated, (context.offsets[repeated] ?? 0) - window.start);
    identity.compare(repeated);
  }

  function finish(): IncidentColumns {
    positions.finish(row);
    times.finish(row);
    return {
      rowCount: row,
      longitude: positions.longitude.subarray(0, row),
      latitude: positions.latitude.subarray(0, row),
      uncertaintyMeters: precisions.uncertaintyMeters.subarray(0, row),
      precision: precisions.precision.subarray(0, row),
      startMinute: times.startMinute.subarray(0, row),
      endMinute: times.endMinute.subarray(0, row),
      type: types.codes.subarray(0, row),
      typeNames: types.names,
      actorOffset: actors.offsets.subarray(0, row + 1),
      actor: actors.codes(),
      actorNames: actors.names,
      country: countries.codes.subarray(0, row),
      countryNames: countries.names,
      best: estimates.best.subarray(0, row),
      low: estimates.low.subarray(0, row),
      high: estimates.high.subarray(0, row),
    };
  }

  return {
    readWindow,
    rowCount: () => row,
    rowsToCompare: () => identity.toCompare(row),
    compare,
    finish,
    orderEvidence: times.evidence,
    repeated: identity.repeated,
  };
}

/** The file's own word for a kind of incident; `other` where it has none. */
function typeNameOf(text: string, words: ReadonlyMap<string, string>): string {
  return text === "" ? "other" : (words.get(text) ?? text);
}
