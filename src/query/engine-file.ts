import type { ExportFormat } from "../formats/exports/export.ts";
import type { IncidentSet } from "../formats/format.ts";
import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { type ClockedColumns, daysOffClock, daysOnClock } from "./clock-days.ts";
import { datasetColumns } from "./dataset-columns.ts";
import { summaryOfColumns } from "./dataset-summary.ts";
import { exportName } from "./export-name.ts";
import type { IncidentTable } from "./incident-table.ts";
import { problemsOf } from "./problem-groups.ts";
import type { DatasetSummary, ExportOptions, WrittenExport } from "./query-protocol.ts";

/** What stays of a file once its columns have gone into the table. */
export interface EngineFile extends Omit<IncidentSet, "columns"> {
  /** The clock its days were put on, and which rows are days. */
  readonly clock: { readonly zone: string; readonly days: ClockedColumns["days"] };
}

/** A file taken apart: columns for the table, what stays of it, and what is told of it. */
export interface FileParts {
  readonly columns: IncidentColumns;
  readonly file: EngineFile;
  readonly summary: DatasetSummary;
}

/** Takes a file apart that was read under a name; its days begin and end on the clocks of a zone. */
export function filePartsOf(
  dataset: string,
  { columns, ...set }: IncidentSet,
  name: string,
  zone: string,
): FileParts {
  const clocked = daysOnClock(columns, zone);
  const { format, encoding, delimiter, rowsRead, issues, table = null } = set;
  const { mended = [], leftOut = [] } = set;
  const isOpen = set.cellsOf !== undefined;
  const changes = { isOpen, mended, leftOut };
  const fetched = fetchedOf(set);
  const about = { name, format, encoding, delimiter, rowsRead, ...changes, table, fetched };
  return {
    columns: clocked.columns,
    file: { ...set, clock: { zone, days: clocked.days } },
    summary: summaryOfColumns(dataset, columns, { ...about, ...problemsOf(issues) }),
  };
}

function fetchedOf({
  bytesFetched,
  byteLength,
}: Omit<IncidentSet, "columns">): DatasetSummary["file"]["fetched"] {
  if (bytesFetched === undefined || byteLength === undefined) return null;
  return { bytes: bytesFetched(), of: byteLength };
}

/** Writes rows of a file, whose columns are those of a dataset of the table; the writers are loaded for it. */
export async function exportFile(
  { clock, ...set }: EngineFile,
  { table, dataset }: { readonly table: IncidentTable; readonly dataset: number },
  rows: Uint32Array | null,
  format: ExportFormat,
  { csv, signal }: ExportOptions,
): Promise<WrittenExport> {
  const [{ writeExport }, { exportInputOfSet }] = await Promise.all([
    import("../formats/exports/write-export.ts"),
    import("../formats/exports/rows-of-set.ts"),
  ]);
  const clocked = { columns: datasetColumns(table, dataset), days: clock.days };
  const columns = daysOffClock(clocked, clock.zone);
  const input = exportInputOfSet(
    { ...set, columns },
    exportName(set.name, rows),
    rows && [...rows],
    set.atlas ?? null,
  );
  signal?.throwIfAborted();
  const { files, ...rest } = await writeExport(format, input, csv);
  // a blob crosses to the main thread without being copied
  const written = files.map(({ name, mediaType, parts }) => ({
    name,
    blob: new Blob([...parts], { type: mediaType }),
  }));
  return { ...rest, files: written };
}
