import { unionOfExtents } from "../geodesy/extent.ts";
import type { Extent } from "../geodesy/position.ts";
import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { precisionClasses } from "../incidents/precision.ts";
import type { DatasetSummary } from "./query-protocol.ts";

const countryPrecision = precisionClasses.indexOf("country");

/** What there is to say of a dataset before anything is asked. */
export function summaryOfColumns(
  dataset: string,
  columns: IncidentColumns,
  file: DatasetSummary["file"],
): DatasetSummary {
  const dated = columns.startMinute.reduce((sum, at) => sum + Number(at !== undatedMinute), 0);
  return { dataset, rows: columns.rowCount, dated, file, ...placesOf(columns) };
}

function placesOf({ longitude, latitude, precision, rowCount }: IncidentColumns) {
  // the shortest way round the antimeridian is found among slices of ten degrees
  const slices = new Map<number, Extent>();
  let placed = 0;
  for (let row = 0; row < rowCount; row++) {
    const east = longitude[row] ?? Number.NaN;
    const north = latitude[row] ?? Number.NaN;
    if ((precision[row] ?? 0) >= countryPrecision || !(Math.abs(north) <= 90)) continue;
    if (!(Math.abs(east) <= 180)) continue;
    placed++;
    widen(slices, east, north);
  }
  return { placed, extent: unionOfExtents([...slices.values()]) };
}

function widen(slices: Map<number, Extent>, east: number, north: number): void {
  const slice = Math.floor(east / 10);
  const known = slices.get(slice) ?? [east, north, east, north];
  const [west, south, last, top] = known;
  if (east >= west && east <= last && north >= south && north <= top && slices.has(slice)) return;
  slices.set(slice, [
    Math.min(west, east),
    Math.min(south, north),
    Math.max(last, east),
    Math.max(top, north),
  ]);
}
