import { undatedMinute } from "../incidents/incident-columns.ts";
import type { Selection } from "./selection.ts";

// room for so many rows beyond those wanted before they are sorted and the latest let go
const spareRows = 2048;
// where more rows than these have to be looked at closely, the order of all is made instead
const mostSorted = 50_000;

/**
 * The first `count` passing rows by start, those of the same start in file order, without the order of all rows.
 * Null where too few dated rows pass, or too many come in falling order.
 */
export type EarliestRows = (selection: Selection, count: number) => readonly number[] | null;

/** Finds the earliest rows of one table; while neither filter nor count change they are found once. */
export function createEarliestRows(): EarliestRows {
  let known: { readonly question: string; readonly rows: readonly number[] | null } | null = null;

  return (selection, count) => {
    const { plan, revision } = selection;
    const question = [revision, plan.from, plan.to, count].join(" ");
    if (known?.question !== question) known = { question, rows: firstRows(selection, count) };
    return known.rows;
  };
}

/** Of what was met so far the first are kept, and only what starts before the last of them is looked at. */
function firstRows(selection: Selection, count: number): readonly number[] | null {
  const { mask, table } = selection;
  const { startMinute } = table;
  let kept: number[] = [];
  let latest = Infinity;
  let looked = 0;
  for (let row = 0; row < mask.length; row++) {
    const start = startMinute[row] ?? undatedMinute;
    if (start > latest || mask[row] !== 0 || start === undatedMinute) continue;
    if (++looked > mostSorted) return null;
    if (kept.push(row) < count + spareRows) continue;
    kept = firstByStart(selection, kept, count);
    latest = startMinute[kept[count - 1] ?? row] ?? latest;
  }
  return kept.length < count ? null : firstByStart(selection, kept, count);
}

function firstByStart({ table }: Selection, rows: readonly number[], count: number): number[] {
  const { startMinute, record } = table;
  const startOf = (row: number) => startMinute[row] ?? 0;
  const recordOf = (row: number) => record[row] ?? 0;
  return [...rows]
    .sort((a, b) => startOf(a) - startOf(b) || recordOf(a) - recordOf(b))
    .slice(0, count);
}
