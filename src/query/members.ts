import { undatedMinute } from "../incidents/incident-columns.ts";
import { walkCells } from "./cell-walk.ts";
import { clusterBins } from "./cluster-bins.ts";
import { dotsInView } from "./dots.ts";
import { densityInView } from "./honeycomb.ts";
import { type IncidentTable, latitudeE7At, longitudeE7At } from "./incident-table.ts";
import type { MembersAnswer, MembersRequest } from "./query-protocol.ts";
import { summaryOfRow, type TableWords } from "./row-summary.ts";
import type { Selection } from "./selection.ts";
import { eachMember } from "./symbol-bin.ts";
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
  const rows = of.kind === "symbol" ? rowsOfSymbol(selection, of) : rowsAround(selection, of);
  const page =
    rows.length > manyRows
      ? foundByStart(table, rows, offset, limit)
      : sortedByStart(table, rows).slice(offset, offset + limit);
  return { count: rows.length, rows: page.map((row) => summaryOfRow(table, words, row)) };
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
  table: IncidentTable,
  rows: readonly number[],
  offset: number,
  limit: number,
): number[] {
  const isMember = new Uint8Array(table.rowCount);
  for (let at = 0; at < rows.length; at++) isMember[rows[at] ?? 0] = 1;
  const page: number[] = [];
  let before = 0;
  for (const row of table.startOrder.value.rows) {
    if (isMember[row] === 0) continue;
    if (before++ < offset) continue;
    if (page.length === limit) break;
    page.push(row);
  }
  return page;
}

function startOf(minute: number): number {
  return minute === undatedMinute ? Number.MAX_SAFE_INTEGER : minute;
}

/** Bins the view again, which gives the same symbols in the same order. */
function rowsOfSymbol(selection: Selection, { view, display, symbol }: SymbolRequest): number[] {
  const rows: number[] = [];

  function keepWanted(row: number, at: number): void {
    if (at === symbol) rows.push(row);
  }

  function keep(row: number): undefined {
    rows.push(row);
  }

  switch (display) {
    case "clusters": {
      const bin = clusterBins(selection, view)[symbol];
      if (bin) eachMember(selection, bin, keep);
      break;
    }
    case "dots":
      dotsInView(selection, view, 2, keepWanted);
      break;
    case "density":
      densityInView(selection, view, keepWanted);
      break;
  }
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
