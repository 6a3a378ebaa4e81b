import { widenedRange } from "../geodesy/distance-range.ts";
import { extentOfUncertain } from "../geodesy/extent.ts";
import { walkCells } from "./cell-walk.ts";
import { codeAt } from "./codebook.ts";
import { type DistancesFrom, distancesFrom, nearestPage, roughness } from "./distances-from.ts";
import { passingCount, passingUnplacedCount } from "./facet-counts.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { NearAnswer, NearIncident, NearRequest } from "./query-protocol.ts";
import { summariesOfRows, type TableWords } from "./row-summary.ts";
import type { Selection } from "./selection.ts";
import { spansOfExtent } from "./view-spans.ts";

/** Which passing rows surely, possibly or surely not lie within a radius of an uncertain point. */
export function nearnessOf(
  selection: Selection,
  words: TableWords,
  request: NearRequest,
): NearAnswer {
  const { table } = selection;
  const distances = distancesFrom(table, request.center);
  const { inside, possibly } = rowsWithin(selection, distances, request);
  const unplaced = passingUnplacedCount(selection);

  const outside = passingCount(selection) - unplaced - inside.length - possibly.length;
  const lists = { inside: () => inside, possibly: () => possibly, outside: rowsOutside };

  function rowsOutside(): readonly number[] {
    const isWithin = new Uint8Array(table.placedCount);
    for (const row of inside) isWithin[row] = 1;
    for (const row of possibly) isWithin[row] = 1;
    const rows: number[] = [];
    for (let row = 0; row < table.placedCount; row++) {
      if (selection.mask[row] === 0 && isWithin[row] === 0) rows.push(row);
    }
    return rows;
  }

  function page(): NearIncident[] {
    if (request.limit === 0) return [];
    const rows = Uint32Array.from(lists[request.list]());
    const nearest = nearestPage(distances, rows, request.offset, request.limit);
    return summariesOfRows(table, words, nearest).map((summary, at) => {
      const row = nearest[at] ?? 0;
      const distance = widenedRange(distances.meters(row), doubtOf(table, row, request));
      return { ...summary, distance };
    });
  }

  return {
    inside: inside.length,
    possibly: possibly.length,
    outside,
    unplaced,
    rows: page(),
  };
}

/** The rows an index finds within reach of the largest uncertainty, told apart one by one. */
function rowsWithin(selection: Selection, distances: DistancesFrom, request: NearRequest) {
  const { table, mask } = selection;
  const { radiusMeters } = request;
  const reach = radiusMeters + request.uncertaintyMeters + largestRadius(table);
  const view = spansOfExtent(
    extentOfUncertain({ position: request.center, uncertaintyMeters: reach }),
  );
  const inside: number[] = [];
  const possibly: number[] = [];

  function sort(row: number): void {
    const doubt = doubtOf(table, row, request);
    const rough = distances.roughMeters(row);
    if (rough * (1 - roughness) - doubt > radiusMeters) return;
    if (rough * (1 + roughness) + doubt < radiusMeters) {
      inside.push(row);
      return;
    }
    const range = widenedRange(distances.meters(row), doubt);
    if (range.max <= radiusMeters) inside.push(row);
    else if (range.min <= radiusMeters) possibly.push(row);
  }

  function run(_: number, low: number, high: number): void {
    for (let row = low; row < high; row++) if (mask[row] === 0) sort(row);
  }

  for (const span of view.spans) walkCells(table, view, span, 1, { run });
  return { inside, possibly };
}

/** Doubt of a row and of the point together, metres. */
function doubtOf(table: IncidentTable, row: number, { uncertaintyMeters }: NearRequest): number {
  return (table.radii[codeAt(table.radius, row)] || 0) + uncertaintyMeters;
}

function largestRadius({ radii }: IncidentTable): number {
  return radii.reduce((largest, radius) => Math.max(largest, radius || 0), 0);
}
