import { undatedMinute } from "../incidents/incident-columns.ts";
import type { Selection } from "./selection.ts";

const slots = 4096;
// more rows than these are not sorted here: the order of all is made instead
const mostSorted = 50_000;

/**
 * The first `count` passing rows by start, those of the same start in file order, without the order of all rows:
 * starts are counted in slots of time, and only what lies in the first of them is sorted. Null where too few
 * dated rows pass, or too many start together.
 */
export function earliestRows({ table, mask }: Selection, count: number): readonly number[] | null {
  const { startMinute, record, times } = table;
  const { firstMinute, lastStart } = times;
  const slotMinutes = Math.max(1, Math.ceil((lastStart - firstMinute + 1) / slots));
  const rowsOfSlot = new Uint32Array(slots);
  for (let row = 0; row < mask.length; row++) {
    const start = startMinute[row] ?? undatedMinute;
    if (mask[row] !== 0 || start === undatedMinute) continue;
    const slot = Math.floor((start - firstMinute) / slotMinutes);
    rowsOfSlot[slot] = (rowsOfSlot[slot] ?? 0) + 1;
  }
  const { slot: last, rows: found } = slotReaching(rowsOfSlot, count);
  if (found < count || found > mostSorted) return null;
  const end = firstMinute + (last + 1) * slotMinutes;
  const rows: number[] = [];
  for (let row = 0; row < mask.length; row++) {
    const start = startMinute[row] ?? undatedMinute;
    if (start < end && mask[row] === 0 && start !== undatedMinute) rows.push(row);
  }
  const startOf = (row: number) => startMinute[row] ?? 0;
  const recordOf = (row: number) => record[row] ?? 0;
  rows.sort((a, b) => startOf(a) - startOf(b) || recordOf(a) - recordOf(b));
  return rows.slice(0, count);
}

/** The first slot up to which so many rows lie, and how many do. */
function slotReaching(rowsOfSlot: Uint32Array, count: number): { slot: number; rows: number } {
  let rows = 0;
  let slot = -1;
  while (rows < count && slot < slots - 1) rows += rowsOfSlot[++slot] ?? 0;
  return { slot, rows };
}
