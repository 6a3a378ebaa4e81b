import { columnOfCell, fineCellOf, finestLevel, rowOfCell, walkCells } from "./cell-walk.ts";
import type { QueryView, SymbolColumns } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";
import { createSymbolColumns } from "./symbols.ts";
import { spansOfExtent } from "./view-spans.ts";
import { keyLevels, latitudeOfWorldY, longitudeOfWorldX } from "./web-mercator.ts";

/** Passing rows in view by square cells of some pixels, each drawn at the centre of its cell. */
export interface Dots {
  readonly symbols: SymbolColumns;
  /** Part of the world's width and height, 0 to 1, the width running on past 1 beyond the antimeridian. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Two-pixel dots at whole zooms; `hear` learns which dot each row went to. */
export function dotsInView(
  selection: Selection,
  view: QueryView,
  pixels: 2 | 4,
  hear?: (row: number, dot: number) => void,
): Dots {
  const wanted = Math.round(view.zoom) + 8 - Math.log2(pixels);
  const level = Math.min(finestLevel, Math.max(1, wanted));
  const collector = createDotCollector(selection, level, hear);
  const spans = spansOfExtent(view.extent);
  for (const span of spans.spans) {
    collector.startSpan(span.turn);
    const walkLevel = Math.min(level, Math.floor(view.zoom) + 2, keyLevels);
    walkCells(selection.table, spans, span, Math.max(1, walkLevel), { run: collector.addRun });
  }
  return collector.finish();
}

function createDotCollector(
  selection: Selection,
  level: number,
  hear?: (row: number, dot: number) => void,
) {
  const { mask, table, classes } = selection;
  const { precision } = table.kinds;
  const shift = 2 * (keyLevels - level);
  const classCount = classes.legend.length;
  let symbols = createSymbolColumns(1024, classes.legend);
  let world = { x: new Float64Array(1024), y: new Float64Array(1024) };
  let dots = new Map<number, number>();
  let count = 0;
  let turn = 0;
  let lastCell = -1;
  let last = 0;

  function addRun(_: number, low: number, high: number): void {
    const { values, stride, first } = table.kind;
    const { classOf, code } = classes;
    for (let row = low; row < high; row++) {
      if (mask[row] !== 0) continue;
      const cell = cellOf(row);
      if (cell !== lastCell) last = dotOf(cell);
      lastCell = cell;
      addRow(
        row,
        precision[values[row * stride + first] ?? 0] ?? 0,
        classOf[code.values[row * code.stride + code.first] ?? 0] ?? 0,
      );
    }
  }

  function cellOf(row: number): number {
    return level > keyLevels ? fineCellOf(table, row, level) : (table.key[row] ?? 0) >>> shift;
  }

  function addRow(row: number, rowPrecision: number, rowClass: number): void {
    const { count: counts, imprecise, composition, member } = symbols;
    const at = last * classCount + rowClass;
    counts[last] = (counts[last] ?? 0) + 1;
    imprecise[last] = (imprecise[last] ?? 0) + Number(rowPrecision !== 0);
    composition[at] = (composition[at] ?? 0) + 1;
    member[last] = row;
    hear?.(row, last);
  }

  /** The dot of a cell; along the curve a cell of up to 16 levels never comes back. */
  function dotOf(cell: number): number {
    if (level <= keyLevels) return newDot(cell);
    const known = dots.get(cell);
    if (known !== undefined) return known;
    dots.set(cell, count);
    return newDot(cell);
  }

  function newDot(cell: number): number {
    if (count === world.x.length) grow();
    const across = 2 ** level;
    const x = (columnOfCell(cell, level) + 0.5) / across;
    const y = (rowOfCell(cell, level) + 0.5) / across;
    world.x[count] = x + turn;
    world.y[count] = y;
    symbols.longitude[count] = longitudeOfWorldX(x + turn);
    symbols.latitude[count] = latitudeOfWorldY(y);
    return count++;
  }

  function grow(): void {
    const larger = createSymbolColumns(count * 2, classes.legend);
    copySymbols(symbols, larger);
    symbols = larger;
    const x = new Float64Array(count * 2);
    const y = new Float64Array(count * 2);
    x.set(world.x);
    y.set(world.y);
    world = { x, y };
  }

  return {
    addRun,
    startSpan(turnE7: number) {
      turn = turnE7 / 3_600_000_000;
      lastCell = -1;
      dots = new Map();
    },
    finish: (): Dots => {
      const exact = createSymbolColumns(count, classes.legend);
      copySymbols(symbols, exact);
      return { symbols: exact, x: world.x.slice(0, count), y: world.y.slice(0, count) };
    },
  };
}

/** Copies as many symbols as both have room for. */
function copySymbols(from: SymbolColumns, to: SymbolColumns): void {
  const count = Math.min(from.count.length, to.count.length);
  to.longitude.set(from.longitude.subarray(0, count));
  to.latitude.set(from.latitude.subarray(0, count));
  to.count.set(from.count.subarray(0, count));
  to.imprecise.set(from.imprecise.subarray(0, count));
  to.member.set(from.member.subarray(0, count));
  to.composition.set(from.composition.subarray(0, count * from.legend.length));
}
