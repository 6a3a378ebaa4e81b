import { fineCellOf, finestLevel, walkCells } from "./cell-walk.ts";
import { latitudeE7At, longitudeE7At } from "./incident-table.ts";
import type { QueryView } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";
import { addRun, createBin, eachMember, joinBin, type SymbolBin } from "./symbol-bin.ts";
import { type LongitudeSpan, spansOfExtent, type ViewSpans } from "./view-spans.ts";
import { degreesE7, keyLevels, worldX, worldY } from "./web-mercator.ts";

// with so few rows in view each spot starts as a symbol of its own
const fewRows = 150;
const joiningPixels = 44;
const joiningPixelsOfFew = 26;

/**
 * The passing rows in view in cells of 64 to 128 pixels that are fixed to the world; symbols that would
 * overlap are joined. Their counts sum to the rows in view.
 */
export function clusterBins(selection: Selection, view: QueryView): SymbolBin[] {
  const spans = spansOfExtent(view.extent);
  const level = Math.min(finestLevel, Math.max(1, Math.floor(view.zoom) + 2));
  const bins = spans.spans.flatMap((span) => cellBins(selection, spans, span, level));
  const inView = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (inView > fewRows) return joinedBins(bins, view.zoom, joiningPixels);
  return joinedBins(spotBins(selection, bins, spans), view.zoom, joiningPixelsOfFew);
}

function cellBins(
  selection: Selection,
  view: ViewSpans,
  span: LongitudeSpan,
  level: number,
): SymbolBin[] {
  const bins = new Map<number, SymbolBin>();
  let lastCell = -1;
  let last = createBin(selection);

  function add(cell: number, low: number, high: number): void {
    if (cell !== lastCell) {
      last = bins.get(cell) ?? createBin(selection);
      lastCell = cell;
      bins.set(cell, last);
    }
    addRun(selection, last, low, high, span.turn);
  }

  function addFine(_: number, low: number, high: number): void {
    for (let row = low; row < high; row++) {
      if (selection.mask[row] === 0) add(fineCellOf(selection.table, row, level), row, row + 1);
    }
  }

  const run = level > keyLevels ? addFine : add;
  walkCells(selection.table, view, span, Math.min(level, keyLevels), { run });
  return [...bins.values()].filter((bin) => bin.count > 0);
}

/** One bin for each coordinate. */
function spotBins(
  selection: Selection,
  bins: readonly SymbolBin[],
  { spans }: ViewSpans,
): SymbolBin[] {
  const { table } = selection;
  const spots = new Map<string, SymbolBin>();

  function add(row: number): undefined {
    const longitude = longitudeE7At(table, row);
    const span = spans.find(({ west, east }) => longitude >= west && longitude <= east);
    const spot = `${longitude} ${latitudeE7At(table, row)}`;
    const bin = spots.get(spot) ?? createBin(selection);
    spots.set(spot, bin);
    addRun(selection, bin, row, row + 1, span?.turn ?? 0);
  }

  for (const bin of bins) eachMember(selection, bin, add);
  return [...spots.values()];
}

/** Joins each bin, the largest first, with the smaller ones whose centres lie within some pixels. */
function joinedBins(bins: readonly SymbolBin[], zoom: number, pixels: number): SymbolBin[] {
  const reach = pixels / (256 * 2 ** zoom);
  const placed = bins
    .map((bin) => ({ bin, ...centerOf(bin), isJoined: false }))
    .sort((a, b) => b.bin.count - a.bin.count || firstRow(a.bin) - firstRow(b.bin));
  const squares = new Map<string, typeof placed>();
  for (const one of placed) {
    const square = squareOf(one.x / reach, one.y / reach);
    squares.set(square, [...(squares.get(square) ?? []), one]);
  }
  const joined: SymbolBin[] = [];
  for (const one of placed) {
    if (one.isJoined) continue;
    one.isJoined = true;
    joined.push(one.bin);
    for (const other of neighbours(squares, one.x / reach, one.y / reach)) {
      if (other.isJoined || Math.hypot(one.x - other.x, one.y - other.y) > reach) continue;
      other.isJoined = true;
      joinBin(one.bin, other.bin);
    }
  }
  return joined;
}

function neighbours<T>(squares: ReadonlyMap<string, T[]>, x: number, y: number): T[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((down) =>
    steps.flatMap((right) => squares.get(squareOf(x + right, y + down)) ?? []),
  );
}

function squareOf(x: number, y: number): string {
  return `${Math.floor(x)} ${Math.floor(y)}`;
}

function centerOf({ longitudeSum, latitudeSum, count }: SymbolBin): { x: number; y: number } {
  return {
    x: worldX(longitudeSum / count / degreesE7),
    y: worldY(latitudeSum / count / degreesE7),
  };
}

function firstRow(bin: SymbolBin): number {
  return bin.runs[0] ?? 0;
}
