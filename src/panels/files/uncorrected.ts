import type { TableCorrections } from "../../formats/tables/table-corrections.ts";

/** What a table is read with when nobody has corrected anything in it: it stays the same sheet of a workbook. */
export function uncorrected({ expectedExtent, sheet }: TableCorrections): TableCorrections {
  return {
    ...(expectedExtent !== undefined && { expectedExtent }),
    ...(sheet !== undefined && { sheet }),
  };
}
