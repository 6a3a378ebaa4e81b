import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { localToMinute, offsetMinutes } from "../incidents/local-time.ts";

const minutesPerDay = 1440;

/** Which rows of a file are whole days, a bit each in file order. */
type DayRows = Uint8Array;

/** Columns in the clock of a zone. */
export interface ClockedColumns {
  readonly columns: IncidentColumns;
  /** Null where no row was moved. */
  readonly days: DayRows | null;
}

/**
 * Files state days without a zone, and reading keeps them as days of UTC. Here they become days of the clock that
 * readers look at, so that one day of the time window is one day of the file. What has a clock
 * time stays.
 */
export function daysOnClock(columns: IncidentColumns, zone: string): ClockedColumns {
  if (zone === "UTC") return { columns, days: null };
  const { rowCount } = columns;
  const startMinute = columns.startMinute.slice();
  const endMinute = columns.endMinute.slice();
  const days = new Uint8Array(Math.ceil(rowCount / 8));
  const onClock = createClock(zone);
  for (let row = 0; row < rowCount; row++) {
    const start = startMinute[row] ?? 0;
    const end = endMinute[row] ?? 0;
    if (start % minutesPerDay !== 0 || end % minutesPerDay !== 0 || start === undatedMinute)
      continue;
    const [first, last] = [onClock(start), onClock(end)];
    if (first === null || last === null) continue;
    startMinute[row] = first;
    endMinute[row] = last;
    days[row >> 3] = (days[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { columns: { ...columns, startMinute, endMinute }, days };
}

/** The columns as they were read: the rows that were moved are days of UTC again. */
export function daysOffClock({ columns, days }: ClockedColumns, zone: string): IncidentColumns {
  if (days === null) return columns;
  const startMinute = columns.startMinute.slice();
  const endMinute = columns.endMinute.slice();
  for (let row = 0; row < columns.rowCount; row++) {
    if (((days[row >> 3] ?? 0) & (1 << (row & 7))) === 0) continue;
    startMinute[row] = dayOfClock(startMinute[row] ?? 0, zone);
    endMinute[row] = dayOfClock(endMinute[row] ?? 0, zone);
  }
  return { ...columns, startMinute, endMinute };
}

/** First minute of a day on the clock, for its first minute in UTC; null for a day that the clock skipped whole. */
function createClock(zone: string): (minute: number) => number | null {
  const known = new Map<number, number | null>();
  return (minute) => {
    const found = known.get(minute);
    if (found !== undefined) return found;
    const date = new Date(minute * 60_000);
    const first = localToMinute(
      { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
      zone,
    );
    const onClock = dayOfClock(first, zone) === minute ? first : null;
    known.set(minute, onClock);
    return onClock;
  };
}

/** A day whose first hour clocks skip begins at one o'clock. */
function dayOfClock(minute: number, zone: string): number {
  return Math.floor((minute + offsetMinutes(zone, minute)) / minutesPerDay) * minutesPerDay;
}
