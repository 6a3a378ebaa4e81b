import type { CellMend } from "../../formats/cell-mend.ts";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";

/** Corrections with further cells written over; a cell that was written over before takes the newer text. */
export function withMends(
  corrections: TableCorrections,
  added: readonly CellMend[],
): TableCorrections {
  const kept = (corrections.mends ?? []).filter(
    (mend) => !added.some((each) => isSame(each, mend)),
  );
  return { ...corrections, mends: [...kept, ...added] };
}

/** Corrections in which a cell is as the file has it. */
export function withoutMend(corrections: TableCorrections, mend: CellMend): TableCorrections {
  const { mends = [], ...others } = corrections;
  const kept = mends.filter((each) => !isSame(each, mend));
  return kept.length === 0 ? others : { ...others, mends: kept };
}

/** Whether the reader wrote a cell themself, rather than had it filled from the row above. */
export function isWritten({ mends = [] }: TableCorrections, mend: CellMend): boolean {
  return mends.some((each) => isSame(each, mend));
}

function isSame(a: CellMend, b: CellMend): boolean {
  return a.row === b.row && a.column === b.column;
}
