import { emptyIncidentSet } from "../empty-incident-set.ts";
import { csvLine } from "../exports/csv-line.ts";
import type { IncidentSet, ReadOptions } from "../format.ts";
import { tableFormats } from "../tables/table-formats.ts";
import { decodedColumns } from "./decoded-columns.ts";
import { fileIssue } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { anyText, memberOf } from "./json-value.ts";
import { readOurs } from "./open-parquet.ts";
import { openParquetFile, type ParquetFile } from "./parquet-file.ts";

/** More cells than this would not fit in memory as text. */
const mostCells = 60_000_000;

/** Reads a Parquet file of any writer, one row group at a time. Throws where it is none or is damaged. */
export async function readParquet(
  blob: Blob,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const file = await openParquetFile(blob, options.signal);
  if (file.isOurs) return readOurs(file, name, options);
  const geometry = geometryColumn(file);
  const isPlaced = geometry !== null && file.columns.includes(geometry);
  const inMemory = isPlaced ? nestedColumns(file).length : file.columns.length;
  const cells = file.rowCount * inMemory;
  if (!(cells <= mostCells)) {
    const values = { got: `${cells} cells`, wanted: `${mostCells} cells` };
    return emptyIncidentSet(name, "geoparquet", [
      fileIssue("file-above-limit", "error", name, values),
    ]);
  }
  const cellAt = await readCells(file);
  options.signal?.throwIfAborted();
  if (isPlaced) return readGeometries(file, name, cellAt, geometry, options);
  return readAsTable(file, name, cellAt, options);
}

type CellAt = (column: string, row: number) => unknown;

/** Columns of plain values are decoded group by group as rows are asked for, lists and structures at once. */
async function readCells(file: ParquetFile): Promise<CellAt> {
  const { groupOf, cellsOf } = decodedColumns(file);
  const names = nestedColumns(file);
  const nested = new Map(names.map((column) => [column, new Array<unknown>(file.rowCount)]));
  await file.read(names, (column, values, firstRow) => {
    const all = nested.get(column);
    for (let at = 0; all !== undefined && at < values.length; at++) all[firstRow + at] = values[at];
  });
  return (column, row) => {
    const own = nested.get(column);
    if (own) return own[row];
    const group = groupOf(row);
    return group && cellsOf(group, column)?.at(row - group.firstRow);
  };
}

function nestedColumns({ columns, groups }: ParquetFile): readonly string[] {
  return columns.filter((column) => groups.some(({ chunks }) => !chunks.has(column)));
}

/** GeoParquet names its geometry in its metadata. */
function geometryColumn(file: ParquetFile): string | null {
  try {
    const notes: unknown = JSON.parse(file.notes.get("geo") ?? "null");
    const column = memberOf(notes, "primary_column");
    return typeof column === "string" ? column : null;
  } catch {
    return null;
  }
}

function readGeometries(
  file: ParquetFile,
  name: string,
  cellAt: CellAt,
  geometry: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const others = file.columns.filter((column) => column !== geometry);
  return documentSet(
    {
      name,
      format: "geoparquet",
      encoding: "UTF-8",
      bytes: file.byteLength,
      rowCount: file.rowCount,
      issues: [],
      featureAt: (row) => ({
        type: "Feature",
        geometry: geometryOf(cellAt(geometry, row)),
        properties: Object.fromEntries(
          others.map((column) => [column, plain(cellAt(column, row))]),
        ),
      }),
    },
    options,
  );
}

/** The native encoding of GeoParquet 1.1 has points as x and y; well-known binary was read by the library. */
function geometryOf(cell: unknown): unknown {
  const [x, y] = [memberOf(cell, "x"), memberOf(cell, "y")];
  if (x === undefined && y === undefined) return cell;
  const isPoint = typeof x === "number" && typeof y === "number";
  return isPoint ? { type: "Point", coordinates: [x, y] } : null;
}

/** Columns without a geometry are a table like any other: the table formats know them by name. */
async function readAsTable(
  file: ParquetFile,
  name: string,
  cellAt: CellAt,
  options: ReadOptions,
): Promise<IncidentSet> {
  const line = (row: number) =>
    csvLine(file.columns.map((column) => anyText(plain(cellAt(column, row)))));
  const parts = file.groups.map(({ firstRow, rowCount }) => {
    options.signal?.throwIfAborted();
    return new Blob(Array.from({ length: rowCount }, (_, at) => line(firstRow + at)));
  });
  const csv = new Blob([csvLine(file.columns), ...parts]);
  const head = new Uint8Array(await csv.slice(0, 65_536).arrayBuffer());
  const sample = { name: "table.csv", head, size: csv.size };
  const scores = tableFormats.map((format) => ({ format, score: format.detect(sample) }));
  const best = scores.toSorted((a, b) => b.score - a.score)[0]?.format;
  if (best === undefined) return emptyIncidentSet(name, "geoparquet", []);
  const set = await best.read(csv, name, options);
  return { ...set, encoding: "UTF-8", delimiter: "" };
}

/** Big integers and times as text; bytes have none. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return "";
  return value;
}
