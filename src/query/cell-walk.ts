import { type IncidentTable, latitudeE7At, longitudeE7At } from "./incident-table.ts";
import type { LongitudeSpan, ViewSpans } from "./view-spans.ts";
import {
  columnOfKey,
  degreesE7,
  keyLevels,
  northOfRow,
  rowOfKey,
  westOfColumn,
  worldX,
  worldY,
} from "./web-mercator.ts";

/** Hears of all placed rows in view, in the order of the curve, whether they pass or not. */
export interface CellVisitor {
  /** The rows low … high − 1 all lie in view and in one cell. */
  run(cell: number, low: number, high: number): void;
}

/** A node of the quadtree with the rows low … high − 1 in it. */
interface Node {
  readonly depth: number;
  readonly column: number;
  readonly row: number;
  readonly low: number;
  readonly high: number;
}

// rows that are tested one by one sooner than a node is divided
const fewRows = 24;

/**
 * Walks one span of a view. Cells are those of `level` (1 to 16: the first 2 · level bits of their
 * key); a cell's runs follow one another.
 */
export function walkCells(
  table: IncidentTable,
  view: ViewSpans,
  span: LongitudeSpan,
  level: number,
  visitor: CellVisitor,
): void {
  const { key, places } = table;
  const shift = 2 * (keyLevels - level);

  function visit(node: Node, isInside: boolean): void {
    if (node.low === node.high) return;
    const place = isInside ? "inside" : placeOf(node, view, span);
    if (place === "outside") return;
    if (place === "inside" && node.depth >= level) {
      visitor.run((key[node.low] ?? 0) >>> shift, node.low, node.high);
      return;
    }
    if (node.high - node.low <= fewRows || node.depth === keyLevels) {
      visitRows(node.low, node.high);
      return;
    }
    for (const child of childrenOf(table, node)) visit(child, place === "inside");
  }

  function visitRows(low: number, high: number): void {
    for (let row = low; row < high; row++) {
      const longitude = places[2 * row] ?? 0;
      const latitude = places[2 * row + 1] ?? 0;
      const isOff = longitude < span.west || longitude > span.east;
      if (isOff || latitude < view.south || latitude > view.north) continue;
      visitor.run((key[row] ?? 0) >>> shift, row, row + 1);
    }
  }

  visit({ depth: 0, column: 0, row: 0, low: 0, high: table.placedCount }, false);
}

/** The deepest level whose cells a double can number. */
export const finestLevel = 26;

/** Number of the cell of a level beyond 16 that holds a row. */
export function fineCellOf(table: IncidentTable, row: number, level: number): number {
  const across = 2 ** level;
  const column = Math.floor(worldX(longitudeE7At(table, row) / degreesE7) * across);
  const line = Math.floor(worldY(latitudeE7At(table, row) / degreesE7) * across);
  return column * across + Math.min(across - 1, line);
}

/** Column of a cell as `fineCellOf` or a key of 2 · level bits numbers it. */
export function columnOfCell(cell: number, level: number): number {
  return level > keyLevels ? Math.floor(cell / 2 ** level) : columnOfKey(cell);
}

/** Row of a cell as `fineCellOf` or a key of 2 · level bits numbers it. */
export function rowOfCell(cell: number, level: number): number {
  return level > keyLevels ? cell % 2 ** level : rowOfKey(cell);
}

function placeOf(
  { depth, column, row }: Node,
  view: ViewSpans,
  span: LongitudeSpan,
): "inside" | "outside" | "across" {
  const scale = 2 ** (keyLevels - depth);
  const west = westOfColumn(column * scale);
  const east = westOfColumn((column + 1) * scale);
  const north = northOfRow[row * scale] ?? 0;
  const south = northOfRow[(row + 1) * scale] ?? 0;
  // the eastern and southern edges belong to the next cell
  if (east <= span.west || west > span.east) return "outside";
  if (south >= view.north || north < view.south) return "outside";
  const isBetween = west >= span.west && east <= span.east + 1;
  return isBetween && south >= view.south - 1 && north <= view.north ? "inside" : "across";
}

function childrenOf(table: IncidentTable, node: Node): Node[] {
  const depth = node.depth + 1;
  const size = 4 ** (keyLevels - depth);
  const first = Math.floor((table.key[node.low] ?? 0) / (4 * size)) * 4 * size;
  const ends = [1, 2, 3].map((child) =>
    firstAtOrAfter(table.key, node.low, node.high, first + child * size),
  );
  return [0, 1, 2, 3].map((child) => ({
    depth,
    column: node.column * 2 + (child & 1),
    row: node.row * 2 + (child >>> 1),
    low: ends[child - 1] ?? node.low,
    high: ends[child] ?? node.high,
  }));
}

/** First of the rows low … high whose key is at or after `wanted`. */
function firstAtOrAfter(key: Uint32Array, low: number, high: number, wanted: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((key[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
