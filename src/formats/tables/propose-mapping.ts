import { noClockIn } from "./clock-words.ts";
import { foldedName } from "./column-names.ts";
import { isNothing } from "./empty-words.ts";
import { deadWords, headerWords, questionWords, totalWords } from "./header-words.ts";
import { readClock, readClockRange } from "./read-clock.ts";
import { readAngle, readCoordinates } from "./read-coordinates.ts";
import { readDate } from "./read-date.ts";
import { readEstimate } from "./read-estimate.ts";
import { serialDateIn } from "./serial-date.ts";
import { type ColumnMapping, type ColumnRole, columnRoles } from "./table-dialect.ts";

/** Why a column is thought to play a role. */
export interface MappingReason {
  readonly role: ColumnRole;
  readonly column: string;
  /** `name`: its name says so; `part-of-name`: a word of its name; `values`: what stands in it. */
  readonly because: "name" | "part-of-name" | "values";
}

/** A mapping to be shown, corrected and kept. */
export interface MappingProposal {
  readonly columns: ColumnMapping;
  readonly reasons: readonly MappingReason[];
}

/** Roles that several columns may share. */
const sharedRoles: ReadonlySet<ColumnRole> = new Set(["actor", "title", "place", "source"]);
const shareNeeded = 0.6;

/** Says which columns mean what, from their names in a dozen languages and from some rows of values. */
export function proposeMapping(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): MappingProposal {
  const free = new Set(names);
  const valuesOf = createValuesOf(names, rows);
  const reasons: MappingReason[] = [];
  const take = (reason: MappingReason) => {
    free.delete(reason.column);
    reasons.push(reason);
  };
  for (const role of columnRoles) {
    for (const column of namedColumns(role, free, valuesOf))
      take({ role, column, because: "name" });
  }
  for (const reason of partNamed(reasons, free, valuesOf)) take(reason);
  for (const reason of countsOfDead(reasons, free, valuesOf)) take(reason);
  for (const reason of valuedColumns(reasons, free, valuesOf)) take(reason);
  for (const reason of questionNamed(reasons, free, valuesOf)) take(reason);
  return { columns: mappingOf(withoutHalves(reasons)), reasons: withoutHalves(reasons) };
}

type ValuesOf = (column: string) => readonly string[];

/** Filled cells of the sample rows, by column. */
function createValuesOf(names: readonly string[], rows: readonly (readonly string[])[]): ValuesOf {
  const byName = new Map(
    names.map((name, column) => [
      name,
      rows.map((row) => (row[column] ?? "").trim()).filter((value) => !isNothing(value)),
    ]),
  );
  return (column) => byName.get(column) ?? [];
}

/** Columns whose whole name is one of the role's words, the surest word first. */
function namedColumns(role: ColumnRole, free: ReadonlySet<string>, valuesOf: ValuesOf): string[] {
  const words = headerWords[role];
  const found = [...free]
    .map((column) => ({ column, rank: words.indexOf(foldedName(column)) }))
    .filter(({ column, rank }) => rank >= 0 && isPlausible(role, valuesOf(column)))
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
  return sharedRoles.has(role) ? found : found.slice(0, 1);
}

const rolesByPart: readonly ColumnRole[] = ["latitude", "longitude", "coordinates", "date", "type"];

/**
 * For what a map cannot do without, a word within the name is enough: `from_latitude`. So it is for the type, whose
 * column must hold words then: `Incident Category`.
 */
function partNamed(
  found: readonly MappingReason[],
  free: ReadonlySet<string>,
  valuesOf: ValuesOf,
): MappingReason[] {
  return rolesByPart
    .filter((role) => !found.some((reason) => reason.role === role))
    .flatMap((role) => {
      const words = new Set(headerWords[role].filter((word) => word.length > 2));
      const isNamed = (name: string) =>
        foldedName(name)
          .split("_")
          .some((part) => words.has(part));
      const fits = (values: readonly string[]) =>
        role === "type" ? areWords(values) : isPlausible(role, values);
      const column = [...free].find((name) => isNamed(name) && fits(valuesOf(name)));
      return column === undefined ? [] : [{ role, column, because: "part-of-name" } as const];
    });
}

/**
 * Counts of the dead under longer names: `Victims killed`, `Morts (min)`. Of several columns for one bound the
 * total is taken, or none: a part of the dead is not the dead.
 */
function countsOfDead(
  found: readonly MappingReason[],
  free: ReadonlySet<string>,
  valuesOf: ValuesOf,
): MappingReason[] {
  const counts = [...free]
    .map((column) => ({ column, words: foldedName(column).split("_") }))
    .filter(({ column, words }) => isCountOfDead(words, valuesOf(column)));
  return (["best", "low", "high"] as const)
    .filter((role) => !found.some((reason) => reason.role === role))
    .flatMap((role) => {
      const ofBound = counts.filter(({ words }) => boundOf(words) === role);
      const totals = ofBound.filter(({ words }) => words.some((word) => totalWords.has(word)));
      const [only, ...others] = totals.length > 0 ? totals : ofBound;
      if (only === undefined || others.length > 0) return [];
      return [{ role, column: only.column, because: "part-of-name" } as const];
    });
}

function isCountOfDead(words: readonly string[], values: readonly string[]): boolean {
  if (values.length === 0 || !words.some((word) => deadWords.has(word))) return false;
  return share(values, (value) => readEstimate(value) !== null) >= shareNeeded;
}

function boundOf(words: readonly string[]): "best" | "low" | "high" {
  const isNamed = (role: ColumnRole) => words.some((word) => headerWords[role].includes(word));
  if (isNamed("low")) return "low";
  return isNamed("high") ? "high" : "best";
}

/** Where no name helps: a column of coordinate pairs, of dates. */
function valuedColumns(
  found: readonly MappingReason[],
  free: ReadonlySet<string>,
  valuesOf: ValuesOf,
): MappingReason[] {
  const has = (...roles: ColumnRole[]) => found.some(({ role }) => roles.includes(role));
  const hasPosition = (has("latitude") && has("longitude")) || has("coordinates", "mgrs", "wkt");
  const wanted: ColumnRole[] = [];
  if (!hasPosition) wanted.push("coordinates");
  if (!has("date", "year")) wanted.push("date");
  // a link to a map is a source and says where all the same
  const linked = found.filter(({ role }) => role === "source").map(({ column }) => column);
  return wanted.flatMap((role) => {
    const columns = role === "coordinates" ? [...free, ...linked] : [...free];
    const column = columns.find((name) => isSurely(role, valuesOf(name)));
    return column === undefined ? [] : [{ role, column, because: "values" } as const];
  });
}

/** `Where` and `Who` say little of what stands below them: they are taken last, where nothing else has the role. */
function questionNamed(
  found: readonly MappingReason[],
  free: ReadonlySet<string>,
  valuesOf: ValuesOf,
): MappingReason[] {
  const isWords = (column: string) =>
    !isSurely("date", valuesOf(column)) && !isSurely("coordinates", valuesOf(column));
  return (["place", "actor"] as const)
    .filter((role) => !found.some((reason) => reason.role === role))
    .flatMap((role) => {
      const column = [...free].find(
        (name) => questionWords[role].has(foldedName(name)) && isWords(name),
      );
      return column === undefined ? [] : [{ role, column, because: "name" } as const];
    });
}

/** Whether values do not speak against a role that the name suggests. */
function isPlausible(role: ColumnRole, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  switch (role) {
    case "latitude":
    case "longitude":
      return share(values, (value) => readAngle(value) !== null) >= shareNeeded / 2;
    case "coordinates":
    case "mgrs":
    case "wkt":
      return share(values, (value) => readCoordinates(value) !== null) >= shareNeeded / 2;
    case "date":
    case "endDate":
      return share(values, isDate) >= shareNeeded / 2;
    case "hour":
    case "minute":
      return share(values, (value) => /^\p{Nd}{1,2}$/u.test(value)) >= shareNeeded / 2;
    case "time":
      return values.some(isClock) && share(values, isOfTheDay) >= shareNeeded / 2;
    case "best":
    case "low":
    case "high":
      return (
        share(values, (value) => /\p{Nd}/u.test(value) && value.length < 40) >= shareNeeded / 2
      );
    default:
      return true;
  }
}

/** Whether values are names of something, not codes and not sentences. */
function areWords(values: readonly string[]): boolean {
  return share(values, (value) => /\p{L}{2}/u.test(value) && value.length < 60) >= shareNeeded;
}

function isSurely(role: ColumnRole, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  if (role === "date") return share(values, isWrittenDate) >= shareNeeded;
  // the military grid has a square for many a day: 7F EB 20 18
  const isPosition = (value: string) => readCoordinates(value) !== null && !isWrittenDate(value);
  return share(values, isPosition) >= shareNeeded;
}

function isDate(value: string): boolean {
  return readDate(value, "day-month") !== null || serialDateIn(value) !== null;
}

function isClock(value: string): boolean {
  return (readClock(value) ?? readClockRange(value)) !== null;
}

/** A clock time, or words that people write instead of one. */
function isOfTheDay(value: string): boolean {
  return isClock(value) || noClockIn(value) !== "unreadable";
}

/** A bare number may be anything. */
function isWrittenDate(value: string): boolean {
  return !/^[\d.,]+$/.test(value) && isDate(value);
}

function share(values: readonly string[], holds: (value: string) => boolean): number {
  return values.filter(holds).length / values.length;
}

/** A latitude without a longitude is no position. */
function withoutHalves(reasons: readonly MappingReason[]): readonly MappingReason[] {
  const has = (role: ColumnRole) => reasons.some((reason) => reason.role === role);
  if (has("latitude") === has("longitude")) return reasons;
  return reasons.filter(({ role }) => role !== "latitude" && role !== "longitude");
}

function mappingOf(reasons: readonly MappingReason[]): ColumnMapping {
  const columns: Partial<Record<ColumnRole, readonly string[]>> = {};
  for (const { role, column } of reasons) columns[role] = [...(columns[role] ?? []), column];
  return columns;
}
