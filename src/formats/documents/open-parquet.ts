import type { IncidentColumns } from "../../incidents/incident-columns.ts";
import { mapColumns } from "../exports/parquet-layout.ts";
import type { IncidentSet, ReadOptions, RowDetails } from "../format.ts";
import { memberOf } from "./json-value.ts";
import { withAtlas } from "./our-atlas.ts";
import { ourNotes } from "./our-notes.ts";
import type { ColumnCells } from "./parquet-chunk.ts";
import { createParquetColumns } from "./parquet-columns.ts";
import { parquetDetails } from "./parquet-details.ts";
import { openParquetFile, type ParquetFile, type RowGroup } from "./parquet-file.ts";

/** A Parquet file of ours of which only the map's columns are in memory. */
export interface ParquetSet extends IncidentSet {
  readonly byteLength: number;
  /** Bytes asked for so far. */
  bytesFetched(): number;
  loadDetails(row: number): Promise<RowDetails>;
  fetchDetails: NonNullable<IncidentSet["fetchDetails"]>;
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
  if (!file.isOurs) return null;
  const set = await readOurs(file, name, options);
  return { ...set, byteLength: file.byteLength, bytesFetched: file.bytesFetched };
}

type OurSet = Omit<ParquetSet, "byteLength" | "bytesFetched">;

/** The map's columns of a file of ours; details of its rows follow when somebody looks at them. */
export async function readOurs(
  file: ParquetFile,
  name: string,
  options: ReadOptions,
): Promise<OurSet> {
  const columns = await mapColumnsOf(file, options);
  const details = parquetDetails(file);
  const { type, typeNames } = columns;
  const set: OurSet = {
    name,
    format: "geoparquet",
    encoding: "UTF-8",
    delimiter: "",
    rowsRead: file.rowCount,
    columns,
    issues: [],
    detailsOf: (row) => details.at(row) ?? { ...unknownDetails, ...labelOf(row) },
    labelOf,
    rowsWithWords: (words) =>
      details.search(words, (row) => Object.values(labelOf(row)).join("\n")),
    loadDetails: details.load,
    fetchDetails: details.fetch,
  };
  const { atlas, issues } = withAtlas(
    { ...set, columns: noRows },
    memberOf(ourNotes(file.notes), "atlas"),
  );
  return { ...set, issues, ...(atlas ? { atlas } : {}) };

  /** What can be said of a row before its details are fetched is its type. */
  function labelOf(row: number) {
    const typeName = typeNames[type[row] ?? 0] ?? "";
    return {
      id: details.textAt(row, "id") ?? `row-${row + 1}`,
      title: details.textAt(row, "title") ?? typeName,
    };
  }
}

const unknownDetails: Omit<RowDetails, "id" | "title"> = {
  notes: "",
  place: "",
  sources: [],
  precisionNote: "",
  fields: [],
};

const noRows = createParquetColumns(0).finish();

/** A host takes as long to answer for one group as for several that are asked for together. */
const groupsAtOnce = 6;

/** The columns a map needs, nothing else read. */
async function mapColumnsOf(
  file: ParquetFile,
  { signal, onProgress }: ReadOptions,
): Promise<IncidentColumns> {
  const columns = createParquetColumns(file.rowCount);
  const asked: Promise<ReadonlyMap<string, ColumnCells>>[] = [];
  for (const [at, group] of file.groups.entries()) {
    signal?.throwIfAborted();
    for (const next of file.groups.slice(at + asked.length, at + groupsAtOnce))
      asked.push(ask(next));
    const cells = await (asked.shift() ?? ask(group));
    for (const column of mapColumns) {
      const own = cells.get(column);
      if (own) columns.add(column, own, group.firstRow);
    }
    onProgress?.({ bytes: file.bytesFetched(), rows: group.firstRow + group.rowCount });
  }
  return columns.finish();

  function ask(group: RowGroup): Promise<ReadonlyMap<string, ColumnCells>> {
    const cells = file.readGroup(group, mapColumns);
    // only the first failure is awaited
    cells.catch(() => undefined);
    return cells;
  }
}
