import type { IncidentColumns } from "../../incidents/incident-columns.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { ReadOptions } from "../format.ts";
import { createActorColumn } from "./actor-column.ts";
import { createEstimateColumn } from "./estimate-column.ts";
import { createIdentityCheck } from "./identity-check.ts";
import { createNameColumn } from "./name-column.ts";
import { createPositionColumn } from "./position-column.ts";
import { createPrecisionColumn } from "./precision-column.ts";
import { columnOf, columnsOf, type ReadPlan } from "./read-plan.ts";
import { createRowContext } from "./row-context.ts";
import { pause } from "./row-index.ts";
import { checkRowShape } from "./row-shape.ts";
import type { Table } from "./table.ts";
import { reportTextDamage } from "./text-damage.ts";
import { createTimeColumn } from "./time-column.ts";

/** The rows of a table as incidents, and everything that is wrong with them. */
export interface ReadRows {
  readonly columns: IncidentColumns;
  readonly issues: readonly Issue[];
}

const rowsBetweenPauses = 200_000;

/** Reads every row by a plan; lets other work in now and then, and hears `signal`. */
export async function readRows(
  table: Table,
  file: string,
  plan: ReadPlan,
  options: ReadOptions,
): Promise<ReadRows> {
  const { rowCount } = table;
  const context = createRowContext(table, file);
  const positions = createPositionColumn(context, plan, rowCount);
  const precisions = createPrecisionColumn(context, plan, rowCount);
  const times = createTimeColumn(context, plan, rowCount);
  const typeWords = new Map(Object.entries(plan.dialect.typeWords ?? {}));
  const types = createNameColumn(context, columnsOf(plan, "type"), rowCount, (text) =>
    typeNameOf(text, typeWords),
  );
  const countries = createNameColumn(context, columnsOf(plan, "country"), rowCount, (text) => text);
  const actors = createActorColumn(
    context,
    columnsOf(plan, "actor"),
    rowCount,
    plan.dialect.actorSeparator,
  );
  const estimates = createEstimateColumn(context, plan, rowCount);
  const identity = createIdentityCheck(context, columnOf(plan, "id"), rowCount);
  for (let row = 0; row < rowCount; row++) {
    if (row % rowsBetweenPauses === rowsBetweenPauses - 1) {
      options.onProgress?.({ bytes: table.offsets[row] ?? 0, rows: row });
      await pause(options.signal);
    }
    context.goTo(row);
    checkRowShape(context, row);
    precisions.read(row, positions.read(row));
    times.read(row);
    types.read(row);
    countries.read(row);
    actors.read(row);
    estimates.read(row);
    identity.check(row);
  }
  positions.finish();
  times.finish();
  reportTextDamage(context);
  options.onProgress?.({ bytes: table.source.bytes.length - 1, rows: rowCount });
  return {
    columns: {
      rowCount,
      longitude: positions.longitude,
      latitude: positions.latitude,
      uncertaintyMeters: precisions.uncertaintyMeters,
      precision: precisions.precision,
      startMinute: times.startMinute,
      endMinute: times.endMinute,
      type: types.codes,
      typeNames: types.names,
      actorOffset: actors.offsets,
      actor: actors.codes(),
      actorNames: actors.names,
      country: countries.codes,
      countryNames: countries.names,
      best: estimates.best,
      low: estimates.low,
      high: estimates.high,
    },
    issues: context.issues,
  };
}

/** The file's own word for a kind of incident; `other` where it has none. */
function typeNameOf(text: string, words: ReadonlyMap<string, string>): string {
  return text === "" ? "other" : (words.get(text) ?? text);
}
