import type { AddFileOptions } from "../query/query-protocol.ts";

/** What a reader decided about the columns of a table, for the next table with the same header. */
export type RememberedMapping = Pick<
  NonNullable<AddFileOptions["corrections"]>,
  "mapping" | "dayMonthOrder"
>;

interface Entry {
  readonly names: readonly string[];
  readonly decided: RememberedMapping;
}

const storageKey = "incident-atlas.mappings";

/** The oldest go first. */
const mostEntries = 40;

/** What was decided about a table with exactly these columns, or null. */
export function rememberedMapping(names: readonly string[]): RememberedMapping | null {
  return readEntries().find((entry) => hasSameNames(entry, names))?.decided ?? null;
}

/** Remembers a decision (null: forgets it); a browser that refuses storage forgets them all. */
export function rememberMapping(names: readonly string[], decided: RememberedMapping | null): void {
  const others = readEntries().filter((entry) => !hasSameNames(entry, names));
  const entries = decided === null ? others : [...others, { names, decided }];
  try {
    localStorage.setItem(storageKey, JSON.stringify(entries.slice(-mostEntries)));
  } catch {
    return;
  }
}

function hasSameNames(entry: Entry, names: readonly string[]): boolean {
  return JSON.stringify(entry.names) === JSON.stringify(names);
}

function readEntries(): readonly Entry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.flatMap((entry: unknown) => entryOf(entry) ?? []) : [];
  } catch {
    return [];
  }
}

/** An entry that still makes sense; the storage may hold what another version wrote, or anything. */
function entryOf(stored: unknown): Entry | null {
  if (!isRecord(stored) || !isTexts(stored["names"]) || !isRecord(stored["decided"])) return null;
  const { names, decided } = stored;
  const { mapping, dayMonthOrder } = decided;
  const order =
    dayMonthOrder === "day-month" || dayMonthOrder === "month-day" ? dayMonthOrder : null;
  return {
    names,
    decided: {
      ...(isRecord(mapping) && { mapping: mappingOf(mapping, names) }),
      ...(order && { dayMonthOrder: order }),
    },
  };
}

function mappingOf(stored: Readonly<Record<string, unknown>>, names: readonly string[]) {
  const roles = Object.entries(stored).filter(([role]) => /^[a-zA-Z]{2,30}$/.test(role));
  const known = roles.flatMap(([role, columns]) =>
    isTexts(columns) ? [[role, columns.filter((name) => names.includes(name))] as const] : [],
  );
  return Object.fromEntries(known);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
