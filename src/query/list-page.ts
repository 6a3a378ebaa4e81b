import { undatedMinute } from "../incidents/incident-columns.ts";
import { codeAt } from "./codebook.ts";
import type { DistancesFrom } from "./distances-from.ts";
import type { EarliestRows } from "./earliest-rows.ts";
import { geodesicQuestions } from "./geodesic-questions.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { QueryRequest } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";
import { positionIn, positionOfStart } from "./start-order.ts";

type ListRequest = QueryRequest["list"];

/**
 * One page of the passing rows in the order asked for; rows without what orders them come last.
 * `distances` are those from the point that the order `distance` is about; `earliestRows` stands in while rows are
 * not sorted by start yet.
 */
export function listPage(
  selection: Selection,
  list: ListRequest,
  distances: DistancesFrom | null,
  earliestRows: EarliestRows,
): number[] {
  switch (list.order) {
    case "time":
      return (
        earliestPage(selection, list, earliestRows) ??
        pageOf(selection, rowRunsInTime(selection), list, 1)
      );
    case "time-descending":
      return pageOf(selection, rowRunsBackInTime(selection), list, -1);
    case "size":
      return sizePage(selection, list);
    case "distance":
      return distances ? distancePage(selection, distances, list) : [];
  }
}

/** A page while the rows are not sorted by start yet; null where it takes that order. */
function earliestPage(
  selection: Selection,
  { offset, limit }: ListRequest,
  earliestRows: EarliestRows,
): number[] | null {
  if (selection.table.startOrder.isMade) return null;
  return earliestRows(selection, offset + limit)?.slice(offset) ?? null;
}

/** The next passing row by start, or the one before; −1 at the end. The row itself need not pass. */
export function neighbourInTime(selection: Selection, row: number, step: 1 | -1): number {
  const { startOrder, startMinute, times } = selection.table;
  const { rows } = startOrder.value;
  const start = startMinute[row] ?? undatedMinute;
  const first =
    start === undatedMinute ? times.datedCount : positionOfStart(selection.table, start);
  let at = rows.indexOf(row, first) + step;
  while (selection.mask[rows[at] ?? 0] !== 0 && at >= 0 && at < rows.length) at += step;
  return at >= 0 ? (rows[at] ?? -1) : -1;
}

/** All rows that can pass the time filter, by start, undated last. */
function rowRunsInTime({ table, plan }: Selection): Uint32Array[] {
  const { rows, shortMinutes } = table.startOrder.value;
  if (plan.to === Infinity) return [rows];
  const first = positionOfStart(table, plan.from - shortMinutes);
  const end = positionOfStart(table, plan.to);
  return [longRowsBefore(table, plan.from, plan.from - shortMinutes), rows.subarray(first, end)];
}

/** Rows that start before `before` but last so long that they may end after `from`, by start. */
function longRowsBefore(table: IncidentTable, from: number, before: number): Uint32Array {
  const { startMinute, startOrder, record } = table;
  const found = startOrder.value.longRuns.flatMap(({ rows, mostMinutes }) => {
    const first = positionIn(rows, rows.length, startMinute, from - mostMinutes);
    return [...rows.subarray(first, positionIn(rows, rows.length, startMinute, before))];
  });
  const byStart = (a: number, b: number) =>
    (startMinute[a] ?? 0) - (startMinute[b] ?? 0) || (record[a] ?? 0) - (record[b] ?? 0);
  return Uint32Array.from(found.sort(byStart));
}

/** The same from the latest on, each run to be read backwards; undated still last. */
function rowRunsBackInTime(selection: Selection): Uint32Array[] {
  const { startOrder, times } = selection.table;
  const { rows } = startOrder.value;
  if (selection.plan.to !== Infinity) return rowRunsInTime(selection).reverse();
  return [rows.subarray(0, times.datedCount), rows.slice(times.datedCount).reverse()];
}

function pageOf(
  { mask }: Selection,
  runs: readonly Uint32Array[],
  { offset, limit }: ListRequest,
  step: 1 | -1,
): number[] {
  const page: number[] = [];
  let skipped = 0;
  for (const run of runs) {
    for (let at = 0; at < run.length && page.length < limit; at++) {
      const row = run[step === 1 ? at : run.length - 1 - at] ?? 0;
      if (mask[row] !== 0) continue;
      if (skipped++ >= offset) page.push(row);
    }
  }
  return page;
}

/** Rows by falling best estimate, those of the same estimate in the order of the table. */
function sizePage({ counts, table, mask }: Selection, { offset, limit }: ListRequest): number[] {
  const { best } = table.estimates;
  const ranks = rankSizes(best, counts.estimate);
  const wanted = ranks.filter(
    ({ before, rows }) => before < offset + limit && before + rows > offset,
  );
  const bucketOfBest = new Map(wanted.map((rank) => [rank.best, emptyRows()]));
  const bucketOf = Array.from(best, (size) => bucketOfBest.get(size));
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] === 0) bucketOf[codeAt(table.estimate, row)]?.push(row);
  }
  const skipped = offset - (wanted[0]?.before ?? 0);
  return [...bucketOfBest.values()].flat().slice(skipped, skipped + limit);
}

/** Distinct best estimates from the greatest on, with the passing rows of each and of all before it. */
function rankSizes(best: Int32Array, rowsOfCode: Uint32Array) {
  const rowsOfBest = new Map<number, number>();
  for (const [code, size] of best.entries()) {
    rowsOfBest.set(size, (rowsOfBest.get(size) ?? 0) + (rowsOfCode[code] ?? 0));
  }
  let before = 0;
  return [...rowsOfBest]
    .sort(([a], [b]) => b - a)
    .map(([size, rows]) => {
      const rank = { best: size, rows, before };
      before += rows;
      return rank;
    });
}

/** Placed rows by geodesic distance, then the others in file order. */
function distancePage(
  selection: Selection,
  distances: DistancesFrom,
  { offset, limit }: ListRequest,
): number[] {
  const { mask, table } = selection;
  const rows = new Uint32Array(table.placedCount);
  let count = 0;
  for (let row = 0; row < table.placedCount; row++) {
    rows[count] = row;
    count += Number(mask[row] === 0);
  }
  const page = geodesicQuestions().nearestPage(distances, rows.subarray(0, count), offset, limit);
  let skipped = count;
  for (let row = table.placedCount; row < mask.length && page.length < limit; row++) {
    if (mask[row] === 0 && skipped++ >= offset) page.push(row);
  }
  return page;
}

function emptyRows(): number[] {
  return [];
}
