import { precisionClasses, precisionLimitsMeters } from "../../incidents/precision.ts";
import { createCellDictionary } from "./cell-dictionary.ts";
import { isNothing } from "./empty-words.ts";
import type { PositionColumn } from "./position-column.ts";
import { readPlainNumber } from "./read-digits.ts";
import { readDecimal } from "./read-number.ts";
import { columnNamed, columnOf, type ReadPlan } from "./read-plan.ts";
import { cellAt, fillBlock } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";
import {
  decimalsOf,
  uncertaintyOfDecimals,
  uncertaintyOfNotation,
  uncertaintyOfNumber,
} from "./stated-decimals.ts";
import type { CodeMeaning } from "./table-dialect.ts";

/** How far each row's position can be trusted. */
export interface PrecisionColumn {
  /** Metres, NaN where the row has no position. */
  readonly uncertaintyMeters: Float32Array;
  /** Index into `precisionClasses`. */
  readonly precision: Uint8Array;
  /** Reads the rows of the block, whose positions are read. */
  readBlock(positions: PositionColumn): void;
}

const noPosition = precisionClasses.indexOf("none");

/** Reads a code column with its book, or a radius in metres or kilometres, or falls back on the decimals. */
export function createPrecisionColumn(
  context: RowContext,
  plan: ReadPlan,
  rowCount: number,
): PrecisionColumn {
  const uncertaintyMeters = new Float32Array(rowCount);
  const precision = new Uint8Array(rowCount);
  const book = plan.dialect.codeBooks?.find(({ about }) => about === "position");
  const codeColumn = book ? columnNamed(plan.names, book.column) : -1;
  const meters = columnOf(plan, "uncertaintyMeters");
  const kilometers = columnOf(plan, "uncertaintyKilometers");
  const radiusColumn = meters >= 0 ? meters : kilometers;
  const radiusUnit = meters >= 0 ? 1 : 1000;
  const latitudeColumn = columnOf(plan, "latitude");
  const codes = createCellDictionary();
  const meanings: (CodeMeaning | null)[] = [];

  function readBlock({ longitude, isPlain }: PositionColumn): void {
    const { block } = context;
    fillBlock(block, uncertaintyMeters, Number.NaN);
    fillBlock(block, precision, noPosition);
    // most rows are as precise as the one before
    let lastRadius = Number.NaN;
    let lastClass = noPosition;
    for (let at = 0; at < block.rowCount; at++) {
      const row = block.firstRow + at;
      const meaning = codeColumn >= 0 ? meaningAt(at) : null;
      if (Number.isNaN(longitude[row])) continue;
      const radius = meaning?.uncertaintyMeters ?? radiusAt(at, isPlain[at] === 1);
      uncertaintyMeters[row] = radius;
      if (meaning?.precision) {
        precision[row] = precisionClasses.indexOf(meaning.precision);
        continue;
      }
      if (radius !== lastRadius) lastClass = classOfRadius(radius);
      lastRadius = radius;
      precision[row] = lastClass;
    }
  }

  /** What the code of a row says; unknown codes are reported and leave it to the radius. */
  function meaningAt(at: number): CodeMeaning | null {
    const cell = cellAt(context.block, at, codeColumn);
    const meaning = cell < 0 ? null : meaningOf(codes.codeOf(context.block, cell));
    if (meaning?.precision === "country") {
      context.goToRow(at);
      context.report("country-wide", "warning", codeColumn, { words: meaning.words });
    }
    if (meaning) return meaning;
    context.goToRow(at);
    if (!isNothing(context.text(codeColumn))) context.report("code-unknown", "warning", codeColumn);
    return null;
  }

  function meaningOf(code: number): CodeMeaning | null {
    const known = meanings[code];
    if (known !== undefined) return known;
    const meaning = meaningIn(book?.meanings ?? {}, codes.textOf(code).trim());
    meanings[code] = meaning;
    return meaning;
  }

  function radiusAt(at: number, isPlain: boolean): number {
    const stated = radiusColumn >= 0 ? statedRadius(at) : null;
    if (stated !== null) return stated;
    return plan.dialect.assumed?.uncertaintyMeters ?? radiusOfDecimals(at, isPlain);
  }

  function statedRadius(at: number): number | null {
    const { source, cells } = context.block;
    const cell = cellAt(context.block, at, radiusColumn);
    if (cell < 0) return null;
    const number = readPlainNumber(source.bytes, cells.start[cell] ?? 0, cells.end[cell] ?? 0);
    const radius = Number.isNaN(number) ? radiusInWords(at) : number;
    return radius !== null && radius >= 0 ? radius * radiusUnit : null;
  }

  function radiusInWords(at: number): number | null {
    context.goToRow(at);
    return readDecimal(context.text(radiusColumn));
  }

  function radiusOfDecimals(at: number, isPlain: boolean): number {
    const { source, cells } = context.block;
    const cell = cellAt(context.block, at, latitudeColumn);
    const from = cell < 0 ? 0 : (cells.start[cell] ?? 0);
    const to = cell < 0 ? 0 : (cells.end[cell] ?? 0);
    if (isPlain) return uncertaintyOfDecimals(decimalsOf(source.bytes, from, to));
    const value = readPlainNumber(source.bytes, from, to);
    if (!Number.isNaN(value)) return uncertaintyOfNumber(value, decimalsOf(source.bytes, from, to));
    context.goToRow(at);
    return uncertaintyOfNotation(positionText(plan, context.text));
  }

  return { uncertaintyMeters, precision, readBlock };
}

const limits = Object.values(precisionLimitsMeters);

/** As `precisionOfRadius`, as an index, for a million rows. */
function classOfRadius(radius: number): number {
  for (let index = 0; index < limits.length; index++) {
    if (radius <= (limits[index] ?? 0)) return index;
  }
  return limits.length;
}

/** The words a position was written in: of two columns, or of the first one that holds both. */
export function positionText(
  plan: Pick<ReadPlan, "names" | "mapping">,
  textOf: (column: number) => string,
): string {
  const pair = (["latitude", "longitude"] as const).map((role) => {
    const minutes = textOf(columnOf(plan, `${role}Minutes`));
    const degrees = textOf(columnOf(plan, role));
    return minutes === "" ? degrees : `${degrees.replace(/\s/g, "")}°${minutes}'`;
  });
  if (pair.every((text) => text !== "")) return pair.join("; ");
  const single = (["coordinates", "mgrs", "wkt"] as const).map((role) =>
    textOf(columnOf(plan, role)),
  );
  return single.find((text) => text !== "") ?? "";
}

/** A code's meaning by its text, or by its whole number (`1.0` after a spreadsheet); null where the book has none. */
export function meaningIn(
  meanings: Readonly<Record<string, CodeMeaning>>,
  text: string,
): CodeMeaning | null {
  const folded = text
    .toLowerCase()
    .replace(/\s*\(.*\)$/, "")
    .replace(/[\s/-]+/g, "_");
  const code = /^\d+\.0+$/.test(text) ? text.replace(/\.0+$/, "") : folded;
  return Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null;
}
