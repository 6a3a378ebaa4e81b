import { gzipSync } from "fflate";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { atlasContents } from "./atlas-contents.ts";
import type { Export, ExportInput } from "./export.ts";
import type { ExportRow } from "./export-row.ts";
import { flatRow } from "./flat-row.ts";
import { leftOutOf } from "./left-out-of.ts";
import { type OriginalColumn, ourParquetKey } from "./parquet-layout.ts";
import { wkbPoint } from "./wkb-point.ts";
import { zOrder } from "./z-order.ts";

const compressors = { GZIP: (bytes: Uint8Array) => gzipSync(bytes) };

const rowsInGroup = 100_000;

/**
 * GeoParquet 1.1: rows along a Z-order curve, gzip, plain `longitude` and `latitude` beside a WKB `geometry` for
 * GIS programs. Holds all rows in memory while writing.
 */
export function exportGeoparquet(input: ExportInput): Export {
  const rows = [...input.rows];
  const order = zOrder(rows);
  const sorted = Array.from(order, (row) => rows[row]).filter((row) => row !== undefined);
  const flat = sorted.map(flatRow);
  const { originals, data: originalData } = originalColumns(sorted, flat);
  const buffer = parquetWriteBuffer({
    columnData: [
      ...mapData(sorted, flat),
      ...detailData(sorted, flat),
      ...originalData,
      geometry(sorted),
    ],
    codec: "GZIP",
    compressors,
    rowGroupSize: rowsInGroup,
    pageSize: 262_144,
    kvMetadata: [
      { key: "geo", value: JSON.stringify(geoMetadata(sorted)) },
      { key: ourParquetKey, value: JSON.stringify(ourMetadata(input, originals)) },
    ],
    createdBy: "Incident Atlas",
  });
  const kept = new Set(["control-areas", "distance-notes", "places", "actors"] as const);
  return {
    files: [
      {
        name: `${input.name}.parquet`,
        mediaType: "application/vnd.apache.parquet",
        parts: [new Uint8Array(buffer)],
      },
    ],
    rowCount: rows.length,
    leftOut: leftOutOf(input, kept),
  };
}

type FlatRow = ReturnType<typeof flatRow>;

type ColumnType = "DOUBLE" | "FLOAT" | "INT32" | "STRING" | "TIMESTAMP";

function mapData(rows: readonly ExportRow[], flat: readonly FlatRow[]): readonly ColumnSource[] {
  const texts = (column: "type" | "actors" | "country" | "precision") =>
    columnOf(
      column,
      "STRING",
      flat.map((each) => each[column]),
    );
  return [
    columnOf(
      "longitude",
      "DOUBLE",
      rows.map(({ longitude }) => longitude),
    ),
    columnOf(
      "latitude",
      "DOUBLE",
      rows.map(({ latitude }) => latitude),
    ),
    columnOf(
      "uncertainty_m",
      "FLOAT",
      rows.map(({ uncertaintyMeters }) => uncertaintyMeters),
    ),
    texts("precision"),
    columnOf(
      "start",
      "TIMESTAMP",
      rows.map(({ startMinute }) => dateOf(startMinute)),
    ),
    columnOf(
      "end",
      "TIMESTAMP",
      rows.map(({ endMinute }) => dateOf(endMinute)),
    ),
    texts("type"),
    texts("actors"),
    texts("country"),
    columnOf(
      "low",
      "INT32",
      rows.map(({ low }) => low),
    ),
    columnOf(
      "best",
      "INT32",
      rows.map(({ best }) => best),
    ),
    columnOf(
      "high",
      "INT32",
      rows.map(({ high }) => high),
    ),
  ];
}

function detailData(rows: readonly ExportRow[], flat: readonly FlatRow[]): readonly ColumnSource[] {
  const texts = (column: "id" | "title" | "place" | "precision_note" | "sources" | "notes") =>
    columnOf(
      column,
      "STRING",
      flat.map((each) => each[column]),
    );
  return [
    texts("id"),
    texts("title"),
    texts("place"),
    texts("precision_note"),
    texts("sources"),
    texts("notes"),
    columnOf(
      "incident",
      "STRING",
      rows.map(({ incident }) => (incident === null ? null : JSON.stringify(incident))),
    ),
  ];
}

/** Columns of ours that imported ones may repeat to the letter. */
const repeatable = [
  "id",
  "place",
  "notes",
  "type",
  "actors",
  "country",
  "longitude",
  "latitude",
  "low",
  "best",
  "high",
] as const;

/**
 * The columns the rows were imported with, null where a row does not have one. One whose every text a column of
 * ours has too is not written twice.
 */
function originalColumns(rows: readonly ExportRow[], flat: readonly FlatRow[]) {
  const all = Array.from(originalTexts(rows), ([column, texts]) => {
    const name = column.replace(/\u00a0\(\d+\)$/, "");
    const same = repeatable.find((each) =>
      texts.every((text, row) => text !== null && text === String(flat[row]?.[each] ?? "")),
    );
    return { name, column: same ?? `original.${column}`, texts };
  });
  const originals: readonly OriginalColumn[] = all.map(({ name, column }) => ({ name, column }));
  const data = all
    .filter(({ column }) => column.startsWith("original."))
    .map(({ column, texts }) => columnOf(column, "STRING", texts));
  return { originals, data };
}

/** Texts by column; columns of the same name are numbered. */
function originalTexts(rows: readonly ExportRow[]): ReadonlyMap<string, (string | null)[]> {
  const columns = new Map<string, (string | null)[]>();
  for (const [row, { fields }] of rows.entries()) {
    const seen = new Map<string, number>();
    for (const { name, value } of fields) {
      const copy = (seen.get(name) ?? 0) + 1;
      seen.set(name, copy);
      const column = copy === 1 ? name : `${name}\u00a0(${copy})`;
      const values = columns.get(column) ?? Array.from<null>({ length: rows.length }).fill(null);
      columns.set(column, values);
      values[row] = value;
    }
  }
  return columns;
}

function geometry(rows: readonly ExportRow[]): ColumnSource {
  const data = rows.map(({ longitude, latitude }) =>
    longitude === null || latitude === null ? null : wkbPoint(longitude, latitude),
  );
  const nullable = data.includes(null);
  return { name: "geometry", type: "BYTE_ARRAY", data, nullable, statistics: false };
}

/** A column without gaps is said to have none: it is read twice as fast. */
function columnOf(name: string, type: ColumnType, data: readonly unknown[]): ColumnSource {
  return { name, type, data: [...data], nullable: data.includes(null) };
}

function dateOf(minute: number | null): Date | null {
  return minute === null ? null : new Date(minute * 60_000);
}

/** https://geoparquet.org/releases/v1.1.0/ */
function geoMetadata(rows: readonly ExportRow[]) {
  const bounds = boundsOf(rows);
  const column = {
    encoding: "WKB",
    geometry_types: ["Point"],
    ...(bounds ? { bbox: bounds } : {}),
  };
  return { version: "1.1.0", primary_column: "geometry", columns: { geometry: column } };
}

function boundsOf(rows: readonly ExportRow[]): readonly number[] | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  let placed = 0;
  for (const { longitude, latitude } of rows) {
    if (longitude === null || latitude === null) continue;
    placed++;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return placed === 0 ? null : [west, south, east, north];
}

function ourMetadata({ name, atlas }: ExportInput, originals: readonly OriginalColumn[]) {
  if (atlas === null) return { version: 2, name, originals };
  const { "incidents.json": _, ...files } = atlasContents(atlas);
  return { version: 2, name, originals, atlas: files };
}
