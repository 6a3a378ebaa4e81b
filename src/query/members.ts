import { undatedMinute } from "../incidents/incident-columns.ts";
import { walkCells } from "./cell-walk.ts";
import { clusterBins } from "./cluster-bins.ts";
import { dotsInView } from "./dots.ts";
import { densityInView } from "./honeycomb.ts";
import { type IncidentTable, latitudeE7At, longitudeE7At } from "./incident-table.ts";
import type { MembersAnswer, MembersRequest } from "./query-protocol.ts";
import { summariesOfRows, type TableWords } from "./row-summary.ts";
import type { Selection } from "./selection.ts";
import { eachMember, type SymbolBin } from "./symbol-bin.ts";
import { spansOfExtent } from "./view-spans.ts";
import { degreesE7, latitudeOfWorldY, longitudeOfWorldX, worldX, worldY } from "./web-mercator.ts";

type SymbolRequest = MembersRequest["of"] & { kind: "symbol" };
type AroundRequest = MembersRequest["of"] & { kind: "around" };

// sorting more than so many takes longer than looking for the first of them among all rows by start
const manyRows = 5000;

/** The passing rows behind a symbol or around a point; see `MembersRequest`. */
export function membersOf(
  selection: Selection,
  words: TableWords,
  { of, offset, limit }: MembersRequest,
): MembersAnswer {
  const { table } = selection;
  const bin = of.kind === "symbol" && of.display === "clusters" ? binOf(selection, of) : null;
  if (bin && bin.count > manyRows) {
    const page = foundByStart(selection, markRuns(table, bin), offset, limit);
    return { count: bin.count, rows: summariesOfRows(table, words, page) };
  }
  const rows = bin ? rowsOfBin(selection, bin) : rowsOf(selection, of);
  const page =
    rows.length > manyRows
      ? foundByStart(selection, markRows(table, rows), offset, limit)
      : sortedByStart(table, rows).slice(offset, offset + limit);
  return { count: rows.length, rows: summariesOfRows(table, words, page) };
}

/** Rows by start, those of the same start in file order, undated ones last. */
function sortedByStart(table: IncidentTable, rows: readonly number[]): number[] {
  const minutes = rows.map((row) => startOf(table.startMinute[row] ?? undatedMinute));
  const order = rows
    .map((_, at) => at)
    .sort((a, b) => (minutes[a] ?? 0) - (minutes[b] ?? 0) || recordAt(a) - recordAt(b));

  function recordAt(at: number): number {
    return table.record[rows[at] ?? 0] ?? 0;
  }

  return order.map((at) => rows[at] ?? 0);
}

/** A page of the same order, from the order that all rows of the table are kept in. */
function foundByStart(
  { table, mask }: Selection,
  isMember: Uint8Array,
  offset: number,
  limit: number,
): number[] {
  const page: number[] = [];
  let before = 0;
  for (const row of table.startOrder.value.rows) {
    if (isMember[row] === 0 || mask[row] !== 0) continue;
    if (before++ < offset) continue;
    if (page.length === limit) break;
    page.push(row);
  }
  return page;
}

function markRows(table: IncidentTable, rows: readonly number[]): Uint8Array {
  const marks = new Uint8Array(table.rowCount);
  for (const row of rows) marks[row] = 1;
  return marks;
}

/** Marks all rows in the runs of a bin, those that do not pass as well. */
function markRuns(table: IncidentTable, { runs }: SymbolBin): Uint8Array {
  const marks = new Uint8Array(table.rowCount);
  for (let at = 0; at < runs.length; at += 2) marks.fill(1, runs[at], runs[at + 1]);
  return marks;
}

function startOf(minute: number): number {
  return minute === undatedMinute ? Number.MAX_SAFE_INTEGER : minute;
}

/** Bins the view again, which gives the same symbols in the same order. */
function binOf(selection: Selection, { view, symbol }: SymbolRequest): SymbolBin | null {
  return clusterBins(selection, view)[symbol] ?? null;
}

function rowsOfBin(selection: Selection, bin: SymbolBin): number[] {
  const rows: number[] = [];
  eachMember(selection, bin, (row) => {
    rows.push(row);
    return undefined;
  });
  return rows;
}

/** Rows around a point, or in a dot or hexagon, which the view is binned for again. */
function rowsOf(selection: Selection, of: MembersRequest["of"]): number[] {
  if (of.kind === "around") return rowsAround(selection, of);
  const rows: number[] = [];

  const { view, display, symbol } = of;

  function keepWanted(row: number, at: number): void {
    if (at === symbol) rows.push(row);
  }

  if (display === "dots") dotsInView(selection, view, 2, keepWanted);
  if (display === "density") densityInView(selection, view, keepWanted);
  return rows;
}

/** Rows within some pixels of a point on the Mercator map. */
function rowsAround(selection: Selection, { center, zoom, pixels }: AroundRequest): number[] {
  const { mask, table } = selection;
  const reach = pixels / (256 * 2 ** zoom);
  const x = worldX(center[0]);
  const y = worldY(center[1]);
  const view = spansOfExtent([
    longitudeOfWorldX(x - reach),
    latitudeOfWorldY(y + reach),
    longitudeOfWorldX(x + reach),
    latitudeOfWorldY(y - reach),
  ]);
  const rows: number[] = [];
  for (const span of view.spans) {
    const run = (_: number, low: number, high: number) => {
      for (let row = low; row < high; row++) {
        if (mask[row] === 0 && distanceTo(row, span.turn) <= reach) rows.push(row);
      }
    };
    walkCells(table, view, span, 1, { run });
  }
  return rows;

  function distanceTo(row: number, turn: number): number {
    const rowX = worldX((longitudeE7At(table, row) + turn) / degreesE7);
    const rowY = worldY(latitudeE7At(table, row) / degreesE7);
    return Math.hypot(rowX - x, rowY - y);
  }
}
