import type { Extent, Position } from "../../src/geodesy/position.ts";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import { overlaps, type PeerColumns } from "./peer-columns.ts";

/** Rows in the window and in the extent, counted one by one; null leaves either out. */
export function naiveCount(
  columns: PeerColumns,
  window: MinuteWindow | null,
  extent: Extent | null,
): number {
  const { rowCount, longitude, latitude } = columns;
  const [west, south, east, north] = extent ?? [-180, -90, 180, 90];
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const x = longitude[row] ?? 0;
    const y = latitude[row] ?? 0;
    const isInside = x >= west && x <= east && y >= south && y <= north;
    count += Number(isInside && overlaps(columns, row, window));
  }
  return count;
}

/** The coordinate that occurs most often among the first twenty thousand rows. */
export function busiestSpot({ rowCount, longitude, latitude }: PeerColumns): Position {
  const counts = new Map<string, number>();
  let busiest: Position = [0, 0];
  let most = 0;
  for (let row = 0; row < Math.min(rowCount, 20_000); row++) {
    const spot: Position = [longitude[row] ?? 0, latitude[row] ?? 0];
    const count = (counts.get(String(spot)) ?? 0) + 1;
    counts.set(String(spot), count);
    if (count <= most) continue;
    most = count;
    busiest = spot;
  }
  return busiest;
}

/** Earliest start of all rows. */
export function firstStart({ rowCount, startMinute }: PeerColumns): number {
  let first = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rowCount; row++) first = Math.min(first, startMinute[row] ?? first);
  return first;
}
