import { gzipSync } from "fflate";
import type { Encoding, SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { atlasContents } from "./atlas-contents.ts";
import type { Export, ExportInput } from "./export.ts";
import type { ExportRow } from "./export-row.ts";
import { leftOutOf } from "./left-out-of.ts";
import { parquetCell } from "./parquet-cell.ts";
import {
  type DetailColumn,
  detailColumns,
  type MapColumn,
  mapColumns,
  type OriginalColumn,
  originalMark,
  ourParquetKey,
  ourParquetVersion,
} from "./parquet-layout.ts";
import { decimalsOf, keyedFields, type RowSurvey, surveyRows } from "./survey-rows.ts";
import { wkbPoint } from "./wkb-point.ts";
import { zOrder } from "./z-order.ts";

const compressors = { GZIP: (bytes: Uint8Array) => gzipSync(bytes) };

const rowsInGroup = 50_000;
const bytesInPage = 262_144;

/**
 * GeoParquet 1.1: rows along a Z-order curve, gzip, plain `longitude` and `latitude` beside a WKB `geometry` for
 * GIS programs. Rows are walked twice, first to learn what they have in common, then along the curve; one row
 * group of them is in memory at a time.
 */
export function exportGeoparquet(input: ExportInput): Export {
  const survey = surveyRows(input.rows, input.rowCount);
  const order = zOrder(survey);
  const columns = columnsFor(survey);
  const originals = originalColumns(survey);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: Object.assign(writer, { flush }),
    schema: schemaOf(columns, originals),
    codec: "GZIP",
    compressors,
    kvMetadata: [
      { key: "geo", value: JSON.stringify(geoMetadata(survey)) },
      { key: ourParquetKey, value: JSON.stringify(ourMetadata(input, survey.originals)) },
    ],
    createdBy: "Incident Atlas",
  });
  for (let first = 0; first < order.length; first += rowsInGroup) {
    const rows = order.subarray(first, first + rowsInGroup);
    input.rows.prepare?.(rows);
    const columnData = groupData(input, rows, columns, originals);
    void parquet.write({ columnData, rowGroupSize: rowsInGroup, pageSize: bytesInPage });
  }
  void parquet.finish();
  flush();
  const kept = new Set(["control-areas", "distance-notes", "places", "actors"] as const);
  const mediaType = "application/vnd.apache.parquet";
  return {
    files: [{ name: `${input.name}.parquet`, mediaType, parts }],
    rowCount: input.rowCount,
    leftOut: leftOutOf(input, kept),
  };

  function flush(): void {
    parts.push(writer.getBytes().slice());
    writer.index = 0;
  }
}

type Stored = string | number | Uint8Array | null;

/** A column to be written: what it is to Parquet, and what a row has in it. */
interface WrittenColumn {
  readonly element: SchemaElement;
  readonly encoding?: Encoding;
  /** Least and greatest value of each row group, for programs that leave groups out. */
  readonly statistics: boolean;
  readonly cellOf: (row: ExportRow) => Stored;
}

function columnsFor(survey: RowSurvey): readonly WrittenColumn[] {
  const details = detailColumns.filter((column) => column !== "title" || !survey.isTitleMade);
  return [
    ...mapColumns.map((column) => mapColumn(column, survey)),
    ...details.map((column) => textColumn(column, survey)),
    geometryColumn(survey),
  ];
}

function mapColumn(column: MapColumn, survey: RowSurvey): WrittenColumn {
  switch (column) {
    case "longitude":
    case "latitude":
      return degreesColumn(column, survey);
    case "start":
      return startColumn(survey);
    case "uncertainty_m":
      return numberColumn(column, "FLOAT", survey);
    case "duration_minutes":
    case "low":
    case "best":
    case "high":
      return numberColumn(column, "INT32", survey);
    case "precision":
    case "type":
    case "actors":
    case "country":
      return textColumn(column, survey);
  }
}

/**
 * Degrees with at most six digits after the point are written as those digits, exactly and in a quarter of the
 * space; others as 64-bit floats.
 */
function degreesColumn(column: "longitude" | "latitude", survey: RowSurvey): WrittenColumn {
  const scale = decimalsOf(survey[column]);
  const plain = numberColumn(column, "DOUBLE", survey);
  if (scale === null) return plain;
  const decimal = { converted_type: "DECIMAL", precision: 9, scale } as const;
  const element: SchemaElement = { ...plain.element, type: "INT32", ...decimal };
  return { ...plain, element, encoding: "DELTA_BINARY_PACKED" };
}

/** Days where every row starts at midnight, else times. */
function startColumn(survey: RowSurvey): WrittenColumn {
  const { element, ...column } = numberColumn("start", "INT32", survey);
  if (survey.isDaily) {
    return {
      ...column,
      element: { ...element, converted_type: "DATE" },
      encoding: "DELTA_BINARY_PACKED",
      cellOf: ({ startMinute }) => startMinute && startMinute / 1440,
    };
  }
  return {
    ...column,
    element: { ...element, type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
    cellOf: ({ startMinute }) => startMinute && startMinute * 60_000,
  };
}

function numberColumn(
  column: MapColumn,
  type: "DOUBLE" | "FLOAT" | "INT32",
  { gaps }: RowSurvey,
): WrittenColumn {
  const element: SchemaElement = {
    name: column,
    type,
    repetition_type: repetition(gaps.has(column)),
  };
  return { element, statistics: true, cellOf: (row) => parquetCell(row, column) };
}

function textColumn(column: MapColumn | DetailColumn, { gaps }: RowSurvey): WrittenColumn {
  const cellOf = (row: ExportRow) => parquetCell(row, column);
  return { element: textElement(column, gaps.has(column)), statistics: false, cellOf };
}

function geometryColumn({ gaps }: RowSurvey): WrittenColumn {
  const hasGaps = gaps.has("longitude") || gaps.has("latitude");
  return {
    element: { name: "geometry", type: "BYTE_ARRAY", repetition_type: repetition(hasGaps) },
    encoding: "DELTA_BYTE_ARRAY",
    statistics: false,
    cellOf: ({ longitude, latitude }) =>
      longitude === null || latitude === null ? null : wkbPoint(longitude, latitude),
  };
}

/** A column without gaps is said to have none: it is read faster. */
function repetition(hasGaps: boolean): "OPTIONAL" | "REQUIRED" {
  return hasGaps ? "OPTIONAL" : "REQUIRED";
}

function textElement(name: string, hasGaps: boolean): SchemaElement {
  return {
    name,
    type: "BYTE_ARRAY",
    converted_type: "UTF8",
    repetition_type: repetition(hasGaps),
  };
}

/** The imported columns that no made text stands for. */
function originalColumns({ originals }: RowSurvey): ReadonlyMap<string, SchemaElement> {
  const own = originals.filter(({ column }) => column.startsWith(originalMark));
  return new Map(own.map(({ key, column, hasGaps }) => [key, textElement(column, hasGaps)]));
}

function schemaOf(
  columns: readonly WrittenColumn[],
  originals: ReadonlyMap<string, SchemaElement>,
): SchemaElement[] {
  const elements = [...columns.map(({ element }) => element), ...originals.values()];
  return [{ name: "root", num_children: elements.length }, ...elements];
}

/** The cells of one row group, column by column. */
function groupData(
  input: ExportInput,
  rows: Uint32Array,
  columns: readonly WrittenColumn[],
  originals: ReadonlyMap<string, SchemaElement>,
) {
  const cells = columns.map(() => emptyCells(rows.length));
  const originalCells = new Map(
    Array.from(originals.keys(), (key) => [key, emptyCells(rows.length)]),
  );
  for (const [at, index] of rows.entries()) {
    const row = input.rows.at(index);
    if (row === undefined) throw new Error(`Got no row ${index} of ${input.rowCount}.`);
    for (const [column, { cellOf }] of columns.entries()) {
      const own = cells[column];
      if (own) own[at] = cellOf(row);
    }
    for (const { key, value } of keyedFields(row)) {
      const own = originalCells.get(key);
      if (own) own[at] = value;
    }
  }
  const ours = columns.map(({ element, encoding, statistics }, column) => {
    const data = cells[column] ?? [];
    const chosen = encoding ?? encodingOf(element, data);
    return { name: element.name, data, statistics, ...(chosen && { encoding: chosen }) };
  });
  const imported = Array.from(originals, ([key, element]) => {
    const data = originalCells.get(key) ?? [];
    const encoding = encodingOf(element, data);
    return { name: element.name, data, statistics: false, ...(encoding && { encoding }) };
  });
  return [...ours, ...imported];
}

function emptyCells(count: number): Stored[] {
  return new Array<Stored>(count).fill(null);
}

const sampled = 1_000;

/** Short texts of which most differ, such as ids, are written as what each has that the one before it has not. */
function encodingOf({ converted_type }: SchemaElement, data: readonly Stored[]): Encoding | null {
  if (converted_type !== "UTF8") return null;
  const step = Math.max(1, Math.floor(data.length / sampled));
  const texts = data.filter((cell, at) => at % step === 0 && typeof cell === "string").map(String);
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const isVaried = (cells: readonly Stored[]) => new Set(cells).size > cells.length / 2;
  // a few values look varied in a sample that are not in the whole
  return length <= 40 && isVaried(texts) && isVaried(data) ? "DELTA_BYTE_ARRAY" : null;
}

/** https://geoparquet.org/releases/v1.1.0/ */
function geoMetadata({ longitude, latitude }: RowSurvey) {
  const [west, east] = rangeOf(longitude);
  const [south, north] = rangeOf(latitude);
  const column = {
    encoding: "WKB",
    geometry_types: ["Point"],
    ...(west <= east && south <= north ? { bbox: [west, south, east, north] } : {}),
  };
  return { version: "1.1.0", primary_column: "geometry", columns: { geometry: column } };
}

/** Least and greatest of the numbers that are one. */
function rangeOf(numbers: Float64Array): readonly [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return [least, greatest];
}

function ourMetadata({ name, atlas }: ExportInput, surveyed: RowSurvey["originals"]) {
  const originals = surveyed.map(
    ({ name: own, column }): OriginalColumn => ({ name: own, column }),
  );
  if (atlas === null) return { version: ourParquetVersion, name, originals };
  const { "incidents.json": _, ...files } = atlasContents(atlas);
  return { version: ourParquetVersion, name, originals, atlas: files };
}
