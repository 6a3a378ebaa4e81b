import { createColumnBuilder } from "../incidents/column-builder.ts";
import type { Issue } from "../incidents/issue.ts";
import type { IncidentSet } from "./format.ts";

/** A file of which nothing could be read, and why. */
export function emptyIncidentSet(
  name: string,
  format: string,
  issues: readonly Issue[],
): IncidentSet {
  return {
    name,
    format,
    encoding: "",
    delimiter: "",
    rowsRead: 0,
    columns: createColumnBuilder(0).finish(),
    issues,
    detailsOf: (row) => {
      throw new Error(`Got row ${row} of ${name}, which has no rows.`);
    },
  };
}
