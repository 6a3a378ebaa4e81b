import type { ExportRow } from "./export-row.ts";
import { type CellOf, madeTexts, madeTitle } from "./made-texts.ts";
import { parquetCell } from "./parquet-cell.ts";
import {
  type DetailColumn,
  detailColumns,
  type MapColumn,
  mapColumns,
  originalMark,
} from "./parquet-layout.ts";

/** What has to be known of all rows before the first of them is written. */
export interface RowSurvey {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Minutes since 1970, NaN where there is no date; so are positions. */
  readonly start: Float64Array;
  /** Whether every start is a midnight. */
  readonly isDaily: boolean;
  /** Whether every title is what type and place make. */
  readonly isTitleMade: boolean;
  /** Columns of ours that are empty in some row. */
  readonly gaps: ReadonlySet<MapColumn | DetailColumn>;
  readonly originals: readonly SurveyedColumn[];
}

/** A column the rows were imported with. */
interface SurveyedColumn {
  /** Its name, with a number where several have the same. */
  readonly key: string;
  readonly name: string;
  /** The made text or `original.KEY`. */
  readonly column: string;
  readonly hasGaps: boolean;
}

/** Walks all rows once; keeps 24 bytes of each. */
export function surveyRows(rows: Iterable<ExportRow>, rowCount: number): RowSurvey {
  const longitude = new Float64Array(rowCount).fill(Number.NaN);
  const latitude = new Float64Array(rowCount).fill(Number.NaN);
  const start = new Float64Array(rowCount).fill(Number.NaN);
  const gaps = new Set<MapColumn | DetailColumn>();
  const originals = new Map<string, OpenColumn>();
  let isDaily = true;
  let isTitleMade = true;
  let at = 0;
  for (const row of rows) {
    const cell: CellOf = (column) => parquetCell(row, column);
    longitude[at] = row.longitude ?? Number.NaN;
    latitude[at] = row.latitude ?? Number.NaN;
    start[at] = row.startMinute ?? Number.NaN;
    isDaily &&= (row.startMinute ?? 0) % 1440 === 0;
    isTitleMade &&= row.title === madeTitle.text(cell);
    for (const column of [...mapColumns, ...detailColumns]) {
      if (!gaps.has(column) && cell(column) === null) gaps.add(column);
    }
    for (const { key, name, value } of keyedFields(row)) {
      const open = originals.get(key) ?? { name, rows: 0, made: [...madeTexts.keys()] };
      originals.set(key, open);
      open.rows++;
      open.made = open.made.filter((made) => madeTexts.get(made)?.text(cell) === value);
    }
    at++;
  }
  const surveyed = Array.from(originals, ([key, { name, rows: held, made }]): SurveyedColumn => {
    const hasGaps = held < rowCount;
    const column = (hasGaps ? undefined : made[0]) ?? `${originalMark}${key}`;
    return { key, name, column, hasGaps };
  });
  return { longitude, latitude, start, isDaily, isTitleMade, gaps, originals: surveyed };
}

interface OpenColumn {
  readonly name: string;
  rows: number;
  /** Made texts that every row so far agrees with. */
  made: readonly string[];
}

/** The imported cells of a row; of several columns with one name the later ones are numbered. */
export function* keyedFields({ fields }: ExportRow) {
  const seen = new Map<string, number>();
  for (const { name, value } of fields) {
    const copy = (seen.get(name) ?? 0) + 1;
    seen.set(name, copy);
    yield { key: copy === 1 ? name : `${name}\u00a0(${copy})`, name, value };
  }
}

/** Most digits after the point that any of the numbers has; null above six. NaN is no number. */
export function decimalsOf(numbers: Float64Array): number | null {
  let decimals = 0;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    while (!hasDecimals(number, decimals)) {
      decimals++;
      // nine digits are what 32 bits hold: 180.000000
      if (decimals > 6) return null;
    }
  }
  return decimals;
}

function hasDecimals(number: number, decimals: number): boolean {
  const factor = 10 ** decimals;
  return Object.is(Math.round(number * factor) / factor, number);
}
