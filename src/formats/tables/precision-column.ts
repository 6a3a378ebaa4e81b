import { precisionClasses, precisionLimitsMeters } from "../../incidents/precision.ts";
import { createCellDictionary } from "./cell-dictionary.ts";
import { isNothing } from "./empty-words.ts";
import type { PositionNotation } from "./position-column.ts";
import { readPlainNumber } from "./read-digits.ts";
import { readDecimal } from "./read-number.ts";
import { columnNamed, columnOf, type ReadPlan } from "./read-plan.ts";
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
  /** Reads the current row, whose position is written so, into place `row`. */
  read(row: number, notation: PositionNotation): void;
}

const noPosition = precisionClasses.indexOf("none");

/** Reads a code column with its book, or a radius in metres or kilometres, or falls back on the decimals. */
export function createPrecisionColumn(
  context: RowContext,
  plan: ReadPlan,
  rowCount: number,
): PrecisionColumn {
  const uncertaintyMeters = new Float32Array(rowCount).fill(Number.NaN);
  const precision = new Uint8Array(rowCount).fill(noPosition);
  const book = plan.dialect.codeBooks?.find(({ about }) => about === "position");
  const codeColumn = book ? columnNamed(plan.names, book.column) : -1;
  const meters = columnOf(plan, "uncertaintyMeters");
  const kilometers = columnOf(plan, "uncertaintyKilometers");
  const radiusColumn = meters >= 0 ? meters : kilometers;
  const radiusUnit = meters >= 0 ? 1 : 1000;
  const latitudeColumn = columnOf(plan, "latitude");
  const codes = createCellDictionary();
  const meanings: (CodeMeaning | null)[] = [];

  function read(row: number, notation: PositionNotation): void {
    const meaning = codeColumn >= 0 ? meaningOfCode() : null;
    if (meaning?.precision === "country") {
      context.report("country-wide", "warning", codeColumn, { words: meaning.words });
    }
    if (notation === "none") return;
    const radius = meaning?.uncertaintyMeters ?? radiusOf(notation);
    uncertaintyMeters[row] = radius;
    precision[row] = meaning?.precision
      ? precisionClasses.indexOf(meaning.precision)
      : classOfRadius(radius);
  }

  /** What the code says; unknown codes are reported once per row and leave it to the radius. */
  function meaningOfCode(): CodeMeaning | null {
    const code = codes.codeOf(context.bytes, context.cells, codeColumn);
    let meaning = meanings[code];
    if (meaning === undefined) {
      meaning = meaningIn(book?.meanings ?? {}, codes.textOf(code).trim());
      meanings[code] = meaning;
    }
    if (!meaning && !isNothing(context.text(codeColumn))) {
      context.report("code-unknown", "warning", codeColumn);
    }
    return meaning;
  }

  function radiusOf(notation: PositionNotation): number {
    const stated = radiusColumn >= 0 ? statedRadius() : null;
    if (stated !== null) return stated;
    return plan.dialect.assumed?.uncertaintyMeters ?? radiusOfDecimals(notation);
  }

  function statedRadius(): number | null {
    const { bytes, cells } = context;
    if (radiusColumn >= cells.count) return null;
    const start = cells.start[radiusColumn] ?? 0;
    const number = readPlainNumber(bytes, start, cells.end[radiusColumn] ?? 0);
    const radius = Number.isNaN(number) ? readDecimal(context.text(radiusColumn)) : number;
    return radius !== null && radius >= 0 ? radius * radiusUnit : null;
  }

  function radiusOfDecimals(notation: PositionNotation): number {
    const { bytes, cells } = context;
    const start = cells.start[latitudeColumn] ?? 0;
    const end = latitudeColumn < cells.count ? (cells.end[latitudeColumn] ?? 0) : start;
    if (notation === "plain") return uncertaintyOfDecimals(decimalsOf(bytes, start, end));
    const value = readPlainNumber(bytes, start, end);
    if (!Number.isNaN(value)) return uncertaintyOfNumber(value, decimalsOf(bytes, start, end));
    return uncertaintyOfNotation(positionText(plan, context.text));
  }

  return { uncertaintyMeters, precision, read };
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
