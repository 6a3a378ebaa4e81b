import { fineCellOf, finestLevel, walkCells } from "./cell-walk.ts";
import { latitudeE7At, longitudeE7At } from "./incident-table.ts";
import type { QueryView } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";
import { addRun, createBin, eachMember, joinBin, type SymbolBin } from "./symbol-bin.ts";
import { largestDiameter, symbolDiameter } from "./symbol-size.ts";
import { type LongitudeSpan, spansOfExtent, type ViewSpans } from "./view-spans.ts";
import { degreesE7, keyLevels, worldX, worldY } from "./web-mercator.ts";

// with so few rows in view each spot starts as a symbol of its own
const fewRows = 150;
/** How far symbols may overlap, CSS pixels: beyond it the one below can no longer be read. */
const overlapPixels = 6;

/**
 * The passing rows in view in cells of 64 to 128 pixels that are fixed to the world; symbols that would
 * overlap are joined. Their counts sum to the rows in view.
 */
export function clusterBins(selection: Selection, view: QueryView): SymbolBin[] {
  const spans = spansOfExtent(view.extent);
  const level = Math.min(finestLevel, Math.max(1, Math.floor(view.zoom) + 2));
  const bins = spans.spans.flatMap((span) => cellBins(selection, spans, span, level));
  const inView = bins.reduce((sum, bin) => sum + bin.count, 0);
  return joinedBins(inView > fewRows ? bins : spotBins(selection, bins, spans), view.zoom);
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

/** Joins each bin, the largest first, with the smaller ones whose symbols would lie too far under its own. */
function joinedBins(bins: readonly SymbolBin[], zoom: number): SymbolBin[] {
  const pixels = 256 * 2 ** zoom;
  const placed = bins
    .map((bin) => ({ bin, ...pixelsOf(bin, pixels), isJoined: false }))
    .sort((a, b) => b.bin.count - a.bin.count || firstRow(a.bin) - firstRow(b.bin));
  const squares = new Map<number, typeof placed>();
  for (const one of placed) {
    const square = squareOf(one.x, one.y);
    const others = squares.get(square);
    if (others) others.push(one);
    else squares.set(square, [one]);
  }
  const joined: SymbolBin[] = [];
  for (const one of placed) {
    if (one.isJoined) continue;
    one.isJoined = true;
    joined.push(one.bin);
    for (const other of neighbours(squares, one.x, one.y)) {
      if (other.isJoined) continue;
      const diameters = symbolDiameter(one.bin.count) + symbolDiameter(other.bin.count);
      if (Math.hypot(one.x - other.x, one.y - other.y) > diameters / 2 - overlapPixels) continue;
      other.isJoined = true;
      joinBin(one.bin, other.bin);
    }
  }
  return joined;
}

/** What lies in the square of a point and the eight around it. */
function neighbours<T>(squares: ReadonlyMap<number, T[]>, x: number, y: number): T[] {
  const found: T[] = [];
  for (const down of steps) {
    for (const right of steps) {
      const square = squareOf(x + right * squarePixels, y + down * squarePixels);
      for (const one of squares.get(square) ?? []) found.push(one);
    }
  }
  return found;
}

const steps = [-1, 0, 1];

/** No two symbols further apart overlap too far. */
const squarePixels = largestDiameter - overlapPixels;

/** Number of the square that holds a point; no world has more rows of them. */
function squareOf(x: number, y: number): number {
  return Math.floor(x / squarePixels) * 2 ** 26 + Math.floor(y / squarePixels);
}

/** Where the symbol of a bin is drawn on a world of so many pixels. */
function pixelsOf({ longitudeSum, latitudeSum, count }: SymbolBin, worldPixels: number) {
  return {
    x: worldX(longitudeSum / count / degreesE7) * worldPixels,
    y: worldY(latitudeSum / count / degreesE7) * worldPixels,
  };
}

function firstRow(bin: SymbolBin): number {
  return bin.runs[0] ?? 0;
}
