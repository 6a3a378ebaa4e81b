import type { IncidentColumns } from "../../src/incidents/incident-columns.ts";

/** What the reading thread is told. */
export interface ReadingRequest {
  readonly reader: string;
  readonly file: File;
}

/** What it answers. */
export interface Reading {
  readonly milliseconds: number;
  readonly rows: number;
  /** Sum over all columns, the same for every reader that read the same. */
  readonly sum: number;
}

/** The columns that every reader fills; ours fills more. Each row of the bench has one actor. */
export type PeerColumns = Pick<
  IncidentColumns,
  | "rowCount"
  | "longitude"
  | "latitude"
  | "startMinute"
  | "endMinute"
  | "best"
  | "type"
  | "typeNames"
  | "actor"
  | "actorNames"
>;

/** Adds up every column; names by their length, since each reader numbers them in its own order. */
export function sumOfColumns(columns: PeerColumns): number {
  const { typeNames, actor, actorNames } = columns;
  let sum = 0;
  for (let row = 0; row < columns.rowCount; row++) {
    sum += (columns.longitude[row] ?? 0) + (columns.latitude[row] ?? 0);
    sum += ((columns.startMinute[row] ?? 0) + (columns.endMinute[row] ?? 0)) / 1440;
    sum += columns.best[row] ?? 0;
    sum += typeNames[columns.type[row] ?? 0]?.length ?? 0;
    sum += actorNames[actor[row] ?? 0]?.length ?? 0;
  }
  return Math.round(sum);
}
