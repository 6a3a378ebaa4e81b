import { emptyIncidentSet } from "../empty-incident-set.ts";
import { csvLine } from "../exports/csv-line.ts";
import type { IncidentSet, ReadOptions } from "../format.ts";
import { tableFormats } from "../tables/table-formats.ts";
import { fileIssue } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { featureRecord } from "./feature-record.ts";
import { anyText, memberOf } from "./json-value.ts";
import { isOurs, readOurs } from "./open-parquet.ts";
import { openParquetFile, type ParquetFile } from "./parquet-file.ts";

/** More cells than this would not fit in memory as text. */
const mostCells = 60_000_000;

/** Reads a whole Parquet file. Throws where it is none or is damaged. */
export async function readParquet(
  blob: Blob,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const file = await openParquetFile(blob, options.signal);
  if (isOurs(file)) return readOurs(file, name, options);
  const cells = file.rowCount * file.columns.length;
  if (!(cells <= mostCells)) {
    const values = { got: `${cells} cells`, wanted: `${mostCells} cells` };
    return emptyIncidentSet(name, "geoparquet", [
      fileIssue("file-above-limit", "error", name, values),
    ]);
  }
  const cellsOf = await readCells(file, file.columns);
  options.signal?.throwIfAborted();
  const geometry = file.columns.find((column) => column === geometryColumn(file));
  if (geometry !== undefined) return readGeometries(file, name, cellsOf, geometry, options);
  return readAsTable(file, name, cellsOf, options);
}

type CellsOf = ReadonlyMap<string, ArrayLike<unknown>>;

async function readCells(file: ParquetFile, columns: readonly string[]): Promise<CellsOf> {
  const cells = new Map<string, unknown[]>(
    columns.map((column) => [column, new Array<unknown>(file.rowCount)]),
  );
  await file.read(columns, (column, values, firstRow) => {
    const all = cells.get(column);
    for (let at = 0; all !== undefined && at < values.length; at++) all[firstRow + at] = values[at];
  });
  return cells;
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
  cells: CellsOf,
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
      recordAt: (row) =>
        featureRecord({
          type: "Feature",
          geometry: cells.get(geometry)?.[row],
          properties: Object.fromEntries(
            others.map((column) => [column, plain(cells.get(column)?.[row])]),
          ),
        }),
    },
    options,
  );
}

/** Columns without a geometry are a table like any other: the table formats know them by name. */
async function readAsTable(
  file: ParquetFile,
  name: string,
  cells: CellsOf,
  options: ReadOptions,
): Promise<IncidentSet> {
  const rows = Array.from({ length: file.rowCount }, (_, row) =>
    csvLine(file.columns.map((column) => anyText(plain(cells.get(column)?.[row])))),
  );
  const csv = new Blob([csvLine(file.columns), ...rows]);
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
