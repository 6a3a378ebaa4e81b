import type { IncidentSet } from "../formats/format.ts";
import { isWithin, widenedRange } from "../geodesy/distance-range.ts";
import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { Position } from "../geodesy/position.ts";
import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import type { Issue } from "../incidents/issue.ts";
import { isOnMap } from "../incidents/on-map.ts";
import { precisionClasses } from "../incidents/precision.ts";

/** A circle to count in; `radiusMeters` along the geodesic. */
export interface NearQuestion {
  readonly position: Position;
  readonly radiusMeters: number;
}

/** What a file turned out to hold, in figures. */
export interface FileSummary {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** Of a workbook: the sheet that was read, and those that were not. */
  readonly sheet?: { readonly read: string; readonly others: readonly string[] };
  readonly rowsRead: number;
  readonly incidents: number;
  /** Rows with at least one issue. */
  readonly rowsWithIssues: number;
  /** How often each check found something, rows and the file as a whole together. */
  readonly issuesByRule: Readonly<Record<string, number>>;
  readonly placed: number;
  /** Without a position, or country-wide: incidents that are listed and have no place on the map. */
  readonly listedOnly: number;
  readonly dated: number;
  /** First and last day, with the minute (UTC) where it is no whole day; null without dates. */
  readonly earliestStart: string | null;
  readonly latestEnd: string | null;
  /** Sums of the estimates that rows have. */
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byPrecision: Readonly<Record<string, number>>;
  /** Positions within the radius asked for; their own uncertainty is not counted in. */
  readonly near?: number;
  /** The same circle with the uncertainty of each position: the counts the app's rings show. */
  readonly nearness?: NearnessCounts;
}

/** Rows by whether their true place lies in a circle; `unplaced` have no place on the map. */
interface NearnessCounts {
  readonly surely: number;
  readonly possibly: number;
  readonly outside: number;
  readonly unplaced: number;
}

/** Counts a set. */
export function fileSummary(set: IncidentSet, near: NearQuestion | null): FileSummary {
  const { columns } = set;
  const rows = new Set(set.issues.flatMap(({ row }) => row ?? []));
  return {
    file: set.name,
    format: set.format,
    encoding: set.encoding,
    delimiter: set.delimiter,
    ...sheetOf(set),
    rowsRead: set.rowsRead,
    incidents: columns.rowCount,
    rowsWithIssues: rows.size,
    issuesByRule: countsOf(set.issues.map(ruleOf)),
    placed: columns.longitude.reduce((count, each) => count + (Number.isNaN(each) ? 0 : 1), 0),
    listedOnly: columns.latitude.reduce(
      (count, _, row) => count + Number(!isRowOnMap(columns, row)),
      0,
    ),
    ...datesOf(columns),
    low: sumOf(columns.low),
    best: sumOf(columns.best),
    high: sumOf(columns.high),
    byType: countsOf(Array.from(columns.type, (code) => columns.typeNames[code] ?? "")),
    byPrecision: countsOf(Array.from(columns.precision, (code) => precisionClasses[code] ?? "")),
    ...(near === null
      ? {}
      : { near: countNear(columns, near), nearness: countNearness(columns, near) }),
  };
}

function sheetOf({ table }: IncidentSet): Pick<FileSummary, "sheet"> {
  if (table?.sheets === undefined) return {};
  const { names, read } = table.sheets;
  return { sheet: { read, others: names.filter((name) => name !== read) } };
}

function ruleOf({ rule }: Issue): string {
  return rule;
}

function datesOf({ startMinute, endMinute }: IncidentColumns) {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  let dated = 0;
  for (const [row, start] of startMinute.entries()) {
    if (start === undatedMinute) continue;
    dated++;
    earliest = Math.min(earliest, start);
    latest = Math.max(latest, endMinute[row] ?? start);
  }
  if (dated === 0) return { dated, earliestStart: null, latestEnd: null };
  return { dated, earliestStart: startText(earliest), latestEnd: endText(latest) };
}

const minutesPerDay = 1440;

function startText(minute: number): string {
  return minute % minutesPerDay === 0 ? dayText(minute) : minuteText(minute);
}

/** Ends are exclusive: midnight ends the day before. */
function endText(minute: number): string {
  return minute % minutesPerDay === 0 ? dayText(minute - 1) : minuteText(minute);
}

function dayText(minute: number): string {
  return new Date(minute * 60_000).toISOString().replace(/T.*/, "");
}

function minuteText(minute: number): string {
  return new Date(minute * 60_000).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
}

function sumOf(estimates: Int32Array): number {
  return estimates.reduce((sum, each) => sum + Math.max(0, each), 0);
}

/** The most frequent first. */
function countsOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

/** No degree of latitude is shorter than this, metres. */
const shortestDegree = 110_574;

function countNear(columns: IncidentColumns, { position, radiusMeters }: NearQuestion): number {
  const mostDegrees = radiusMeters / shortestDegree;
  let count = 0;
  for (const [row, latitude] of columns.latitude.entries()) {
    if (!(Math.abs(latitude - position[1]) <= mostDegrees)) continue;
    const place: Position = [columns.longitude[row] ?? Number.NaN, latitude];
    if (distanceMeters(position, place) <= radiusMeters) count++;
  }
  return count;
}

function isRowOnMap({ longitude, latitude, precision }: IncidentColumns, row: number): boolean {
  return isOnMap(longitude[row] ?? Number.NaN, latitude[row] ?? Number.NaN, precision[row] ?? 0);
}

function countNearness(
  columns: IncidentColumns,
  { position, radiusMeters }: NearQuestion,
): NearnessCounts {
  const counts = { yes: 0, possibly: 0, no: 0, unplaced: 0 };
  for (const [row, latitude] of columns.latitude.entries()) {
    if (!isRowOnMap(columns, row)) {
      counts.unplaced++;
      continue;
    }
    const place: Position = [columns.longitude[row] ?? Number.NaN, latitude];
    const doubt = columns.uncertaintyMeters[row] ?? 0;
    const range = widenedRange(distanceMeters(position, place), Number.isNaN(doubt) ? 0 : doubt);
    counts[isWithin(range, radiusMeters)]++;
  }
  const { yes: surely, possibly, no: outside, unplaced } = counts;
  return { surely, possibly, outside, unplaced };
}
