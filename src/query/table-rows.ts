import { interleavedColumns, narrowestColumn } from "./codebook.ts";
import type { IncidentTable } from "./incident-table.ts";

/** The columns that say something of each row. */
export type TableRows = Pick<
  IncidentTable,
  | "key"
  | "places"
  | "startMinute"
  | "record"
  | "duration"
  | "kind"
  | "actorSet"
  | "estimate"
  | "radius"
>;

/** How many codes each column must be able to hold. */
export interface CodeSizes {
  readonly duration: number;
  readonly kind: number;
  readonly actorSet: number;
  readonly estimate: number;
  readonly radius: number;
}

/** Rows of zeros; `key` has one for each of the first `placedCount`. */
export function emptyRows(rowCount: number, placedCount: number, sizes: CodeSizes): TableRows {
  const columnFor = interleavedColumns(rowCount, [
    sizes.duration,
    sizes.kind,
    sizes.actorSet,
    sizes.estimate,
  ]);
  return {
    key: new Uint32Array(placedCount),
    places: new Int32Array(2 * rowCount),
    startMinute: new Int32Array(rowCount),
    record: new Uint32Array(rowCount),
    duration: columnFor(sizes.duration),
    kind: columnFor(sizes.kind),
    actorSet: columnFor(sizes.actorSet),
    estimate: columnFor(sizes.estimate),
    radius: narrowestColumn(rowCount, sizes.radius),
  };
}
