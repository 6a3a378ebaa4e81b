import { isInExtent } from "../../geodesy/in-extent.ts";
import type { MapGrid } from "../../geodesy/map-grid.ts";
import type { Extent } from "../../geodesy/position.ts";
import { createColumnBuilder } from "../../incidents/column-builder.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { OpenCells } from "../cell-mend.ts";
import { finePosition } from "../fine-position.ts";
import type { IncidentSet, ReadOptions, RowDetails } from "../format.ts";
import { plausibleTime } from "../plausible-time.ts";
import { repeatCure } from "../repeat-cure.ts";
import { type OrderCounts, provenOrder } from "../tables/day-month-order.ts";
import { pause } from "../tables/pause.ts";
import type { DayMonthOrder } from "../tables/read-date.ts";
import type { DocumentGrid } from "./document-grid.ts";
import { type Problem, rowIssue } from "./document-issue.ts";
import { mendedRecords } from "./document-mending.ts";
import type { DocumentRecord } from "./document-record.ts";
import { type FeatureHabits, plainHabits } from "./feature-record.ts";
import type { DayOrder } from "./reported-time.ts";

/** A document whose records can be read one by one, in any order and again. */
export interface DocumentSource {
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly rowCount: number;
  /** True for what we wrote ourselves, where nothing is left open. */
  readonly isOurs?: boolean;
  /** What was found before the first record. */
  readonly issues: readonly Issue[];
  /** What the file states its coordinates to be metres of. */
  readonly grid?: MapGrid | null;
  /** Which comes first in its dates, where its publisher is known for it. */
  readonly dayMonthOrder?: DayMonthOrder;
  /** A record in GeoJSON's shape, its values as the file has them. */
  featureAt(row: number): unknown;
  /**
   * What such a feature says, where that is more than its names do; `habits` are what the whole file proves, or
   * its reader chose, where the format leaves them open.
   */
  recordOf?(feature: unknown, habits: FeatureHabits, row: number): DocumentRecord;
  /** A record nobody wrote over, where it is read faster than through its feature. */
  recordAt?(row: number, habits: FeatureHabits): DocumentRecord;
  /** What of a feature its reader may write over, where that is not every plain value. */
  cellsOf?(feature: unknown, habits: FeatureHabits, row: number): OpenCells;
}

const rowsBetweenPauses = 2_000;

/**
 * Puts every record into columns; once more where dates that can be read both ways are settled by others of the
 * file that cannot. Records are read again when somebody looks at one, so that only the
 * document itself stays in memory. Records with one id are told apart by a suffix, which is said.
 */
export async function documentSet(
  source: DocumentSource,
  options: ReadOptions,
): Promise<IncidentSet> {
  const chosen = options.corrections?.dayMonthOrder ?? source.dayMonthOrder ?? null;
  const { set, evidence } = await readInOrder(source, chosen, options);
  const proven = chosen === null && evidence.either > 0 ? provenOrder(evidence) : null;
  return proven === null ? set : (await readInOrder(source, proven, options)).set;
}

interface OrderedReading {
  readonly set: IncidentSet;
  readonly evidence: OrderCounts;
}

async function readInOrder(
  source: DocumentSource,
  dayOrder: DayOrder,
  options: ReadOptions,
): Promise<OrderedReading> {
  const { swapCoordinates = false, expectedExtent, mends = [] } = options.corrections ?? {};
  const habits = {
    ...plainHabits,
    dayOrder,
    grid: gridOf(source, options),
    swapsCoordinates: swapCoordinates,
  };
  const records = mendedRecords(source, habits, mends);
  const evidence = { dayMonth: 0, monthDay: 0, either: 0 };
  const places = { here: 0, swapped: 0 };
  const { recordAt, mended } = records;
  const builder = createColumnBuilder(source.rowCount);
  const repeats = createRepeats(options.corrections?.dropRepeated ?? false);
  const issues: Issue[] = [...source.issues];
  const ids = createIdRegister(recordAt);
  const worded = createWordedTimes(source.name);
  const plausible = plausibleTime();
  for (let row = 0; row < source.rowCount; row++) {
    const record = recordAt(row);
    weigh(record);
    const repeated = ids.enter(row, record).map(repeats.cured);
    if (repeats.keeps(row, repeated))
      builder.add({ ...record, ...minutesOf(record), type: record.type || "other" });
    const problems = [...record.problems, ...timeProblems(record), ...repeated];
    for (const problem of worded.others(problems)) {
      issues.push(rowIssue(problem, source.name, row + 1));
    }
    if (row % rowsBetweenPauses === rowsBetweenPauses - 1) await tellAndPause(source, row, options);
  }
  options.onProgress?.({ bytes: source.bytes, rows: source.rowCount });
  await pause(options.signal);
  if (!source.isOurs && places.swapped > places.here)
    issues.push(swapIssue(source, places.swapped));
  issues.push(...worded.issues());
  const set = {
    name: source.name,
    format: source.format,
    encoding: source.encoding,
    delimiter: "",
    rowsRead: source.rowCount,
    columns: builder.finish(),
    issues,
    ...(mended.length > 0 && { mended }),
    leftOut: repeats.leftOut,
    cellsOf: (row: number) => records.cellsOf(repeats.rowOf(row)),
    detailsOf(row: number) {
      const own = repeats.rowOf(row);
      const mends = records.mendedAt(own);
      const details = detailsOf(recordAt(own), ids.idOf(own));
      return mends.length === 0 ? details : { ...details, mended: mends };
    },
  };
  return { set, evidence };

  function weigh(record: DocumentRecord): void {
    const { time, problems } = record;
    if (isSwapped(record, expectedExtent)) places.swapped++;
    else if (record.longitude !== null) places.here++;
    if (time?.order === "day-month") evidence.dayMonth++;
    if (time?.order === "month-day") evidence.monthDay++;
    if (problems.some(({ rule }) => rule === "date-order-unknown")) evidence.either++;
  }

  function timeProblems({ time }: DocumentRecord): readonly Problem[] {
    if (time === null) return [];
    const isPlausible = time.startMinute >= plausible.from && time.startMinute < plausible.to;
    if (isPlausible) return [];
    const got = new Date(time.startMinute * 60_000).toISOString().slice(0, 10);
    return [{ rule: "date-implausible", severity: "warning", path: "start", values: { got } }];
  }
}

/** Parts of the day in words, which are told once for the file: nothing is wrong with such a record. */
function createWordedTimes(file: string) {
  let first: Problem | undefined;
  let rows = 0;

  /** Counts those that are such, and gives back the others. */
  function others(problems: readonly Problem[]): readonly Problem[] {
    const own = problems.find(({ rule }) => rule === "time-in-words");
    if (own === undefined) return problems;
    first ??= own;
    rows++;
    return problems.filter((problem) => problem !== own);
  }

  function issues(): readonly Issue[] {
    if (first === undefined) return [];
    const values = { ...first.values, rows: String(rows) };
    return [{ ...first, path: "", file, values }];
  }

  return { others, issues };
}

/** Leaves out records that repeat an earlier one, where the reader of the file wants that. */
function createRepeats(isDropping: boolean) {
  const kept: number[] = [];
  const leftOut: number[] = [];
  const cure = repeatCure(isDropping);

  function isRepeat({ rule }: Problem): boolean {
    return rule === "duplicate-identical";
  }

  function keeps(row: number, problems: readonly Problem[]): boolean {
    if (!isDropping) return true;
    const isLeftOut = problems.some(isRepeat);
    if (isLeftOut) leftOut.push(row + 1);
    else kept.push(row);
    return !isLeftOut;
  }

  return {
    /** Problems of ids with what can be done about them. */
    cured: (problem: Problem): Problem =>
      isRepeat(problem) ? { ...problem, values: { ...problem.values, ...cure } } : problem,
    keeps,
    leftOut,
    /** The record of the file that an incident stands for. */
    rowOf: (incident: number) => (isDropping ? (kept[incident] ?? -1) : incident),
  };
}

/** The grid the file states, else the one its reader chose for what is no degrees. */
function gridOf({ grid }: DocumentSource, { corrections }: ReadOptions): DocumentGrid | null {
  if (grid) return { of: grid, isStated: true };
  return corrections?.grid ? { of: corrections.grid, isStated: false } : null;
}

/** Whether a record has a place only with latitude and longitude swapped, or lies where it should only then. */
function isSwapped(
  { longitude, latitude, problems }: DocumentRecord,
  expected: Extent | undefined,
): boolean {
  if (problems.some(({ rule }) => rule === "coordinates-swapped")) return true;
  if (longitude === null || latitude === null || expected === undefined) return false;
  return !isInExtent(expected, longitude, latitude) && isInExtent(expected, latitude, longitude);
}

function swapIssue({ name, rowCount }: DocumentSource, swapped: number): Issue {
  const values = { got: String(swapped), rows: String(rowCount), cure: "swap-coordinates" };
  return { rule: "columns-swapped", severity: "warning", file: name, path: "", values };
}

function minutesOf({ time }: DocumentRecord) {
  return { startMinute: time?.startMinute ?? null, endMinute: time?.endMinute ?? null };
}

/** Tells how far it is and lets an abort arrive. */
async function tellAndPause(
  { bytes, rowCount }: DocumentSource,
  row: number,
  { onProgress, signal }: ReadOptions,
): Promise<void> {
  onProgress?.({ bytes: Math.round((bytes * row) / rowCount), rows: row + 1 });
  await pause(signal);
}

function detailsOf(record: DocumentRecord, id: string): RowDetails {
  const { title, notes, place, sources, precisionNote, fields, incident } = record;
  const position = finePosition(record.longitude, record.latitude);
  return {
    id,
    title: title || place || id,
    ...(position && { position }),
    notes,
    place,
    sources,
    precisionNote,
    fields,
    ...(incident ? { incident } : {}),
  };
}

/** Gives every row an id of its own: the file's, with `-2` and so on where it comes again. */
function createIdRegister(recordAt: (row: number) => DocumentRecord) {
  const firstRowOf = new Map<string, number>();
  const timesSeen = new Map<string, number>();
  const idOfRow: string[] = [];

  function enter(row: number, record: DocumentRecord): readonly Problem[] {
    const id = record.id || contentId(record);
    const firstRow = firstRowOf.get(id);
    if (firstRow === undefined) {
      firstRowOf.set(id, row);
      idOfRow.push(id);
      return [];
    }
    idOfRow.push(freeId(id));
    const isSame = contentId(recordAt(firstRow)) === contentId(record);
    const rule = isSame ? "duplicate-identical" : "duplicate-different";
    const values = { got: id, first: String(firstRow + 1) };
    return [{ rule, severity: "warning", path: "id", values }];
  }

  function freeId(id: string): string {
    let count = timesSeen.get(id) ?? 1;
    do count++;
    while (firstRowOf.has(`${id}-${count}`));
    timesSeen.set(id, count);
    firstRowOf.set(`${id}-${count}`, idOfRow.length);
    return `${id}-${count}`;
  }

  return { enter, idOf: (row: number) => idOfRow[row] ?? "" };
}

/** A name made of what a record says, so that reading a file again gives the same one. */
function contentId({ fields, longitude, latitude, title, time }: DocumentRecord): string {
  const content = [title, longitude, latitude, time?.startMinute, ...fields.map(fieldText)];
  return `row-${fingerprint(content.join("\u001f"))}`;
}

function fieldText({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}\u001e${value}`;
}

/** 53 bits in base 36; https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function, two lanes. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return ((high & 0x1fffff) * 4_294_967_296 + (low >>> 0)).toString(36);
}
