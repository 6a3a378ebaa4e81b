import type { IncidentColumns } from "../../incidents/incident-columns.ts";
import { splitLines } from "../exports/flat-row.ts";
import {
  detailColumns,
  mapColumns,
  type OriginalColumn,
  ourParquetKey,
} from "../exports/parquet-layout.ts";
import type { IncidentSet, ReadOptions, RowDetails } from "../format.ts";
import { arrayOf, memberOf, textOf } from "./json-value.ts";
import { withAtlas } from "./our-atlas.ts";
import { checkedIncident } from "./our-record.ts";
import { createParquetColumns } from "./parquet-columns.ts";
import { openParquetFile, type ParquetFile } from "./parquet-file.ts";
import { parseJson } from "./parse-json.ts";

/** A Parquet file of ours of which only the map's columns are in memory. */
export interface ParquetSet extends IncidentSet {
  readonly byteLength: number;
  /** Bytes asked for so far. */
  bytesFetched(): number;
  loadDetails(row: number): Promise<RowDetails>;
}

/**
 * Opens GeoParquet that `exportGeoparquet` wrote, from a file or from an address by range requests: the map's
 * columns at once, details of a row when asked. null where the layout is another. Throws where the file cannot
 * be reached or is no Parquet.
 */
export async function openParquet(
  source: Blob | string,
  name: string,
  options: ReadOptions,
): Promise<ParquetSet | null> {
  const file = await openParquetFile(source, options.signal);
  if (!isOurs(file)) return null;
  const columns = await mapColumnsOf(file);
  options.signal?.throwIfAborted();
  options.onProgress?.({ bytes: file.bytesFetched(), rows: file.rowCount });
  const loaded = new Map<number, RowDetails>();
  const set: ParquetSet = {
    name,
    format: "geoparquet",
    encoding: "UTF-8",
    delimiter: "",
    rowsRead: file.rowCount,
    columns,
    issues: [],
    byteLength: file.byteLength,
    bytesFetched: file.bytesFetched,
    detailsOf: (row) => loaded.get(row) ?? detailsSoFar(columns, row),
    loadDetails: async (row) => {
      const known = loaded.get(row);
      if (known !== undefined) return known;
      const details = await detailsAt(file, row);
      loaded.set(row, details);
      return details;
    },
  };
  const { atlas, issues } = withAtlas(
    { ...set, columns: noRows },
    memberOf(ourNotes(file), "atlas"),
  );
  return { ...set, issues, ...(atlas ? { atlas } : {}) };
}

const noRows = createParquetColumns(0).finish();

/** Whether a file has our mark and the columns that go with it. */
export function isOurs(file: ParquetFile): boolean {
  const names = new Set(file.columns);
  return file.notes.has(ourParquetKey) && mapColumns.every((column) => names.has(column));
}

/** What the writer noted of itself, and the atlas it wrote beside the rows. */
export function ourNotes(file: ParquetFile): unknown {
  return parseJson(file.notes.get(ourParquetKey) ?? "", "").value;
}

/** The columns a map needs, nothing else read. */
export async function mapColumnsOf(file: ParquetFile): Promise<IncidentColumns> {
  const columns = createParquetColumns(file.rowCount);
  await file.read(mapColumns, (name, values, firstRow) => {
    const column = mapColumns.find((each) => each === name);
    if (column !== undefined) columns.add(column, values, firstRow);
  });
  return columns.finish();
}

/** What can be said of a row before its details are fetched. */
function detailsSoFar(columns: IncidentColumns, row: number): RowDetails {
  return {
    id: `row-${row + 1}`,
    title: columns.typeNames[columns.type[row] ?? 0] ?? "",
    notes: "",
    place: "",
    sources: [],
    precisionNote: "",
    fields: [],
  };
}

async function detailsAt(file: ParquetFile, row: number): Promise<RowDetails> {
  const originals = originalsOf(file);
  const wanted = new Set([...detailColumns, ...originals.map(({ column }) => column)]);
  const names = file.columns.filter((name) => wanted.has(name));
  const values = new Map<string, unknown>();
  await file.read(
    names,
    (name, piece, firstRow) => {
      const value = piece[row - firstRow];
      if (value !== undefined) values.set(name, value);
    },
    { rowStart: row, rowEnd: row + 1 },
  );
  return detailsFrom(originals, (name) => values.get(name));
}

const originalMark = "original.";

/** The imported columns a file of ours holds, in their order. */
export function originalsOf(file: ParquetFile): readonly OriginalColumn[] {
  const known = new Set(file.columns);
  return arrayOf(ourNotes(file), "originals")
    .map((each) => ({ name: textOf(each, "name"), column: textOf(each, "column") }))
    .filter(({ column }) => known.has(column));
}

/** Details of one row from the values of its columns. */
export function detailsFrom(
  originals: readonly OriginalColumn[],
  cellOf: (column: string) => unknown,
): RowDetails {
  const cellText = (column: string) => String(cellOf(column) ?? "");
  const fields = originals.flatMap(({ name, column }) => {
    const isMissing = column.startsWith(originalMark) && (cellOf(column) ?? null) === null;
    return isMissing ? [] : [{ name, value: cellText(column) }];
  });
  const json = cellOf("incident");
  const raw = typeof json === "string" ? parseJson(json, "").value : null;
  const { incident } = checkedIncident(raw);
  return {
    id: cellText("id"),
    title: cellText("title"),
    notes: cellText("notes"),
    place: cellText("place"),
    sources: splitLines(cellText("sources")),
    precisionNote: cellText("precision_note"),
    fields,
    ...(incident === null ? {} : { incident }),
  };
}
