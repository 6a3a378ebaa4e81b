import { epochDay } from "./read-date.ts";
import { cellAt, type RowBlock } from "./row-block.ts";

const powersOfTen = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * The number that bytes `start` to `end` write as plain digits (`-12.5`), exactly as Number() reads it;
 * NaN for any other form, which may still be a number in words the slow reader knows.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number): number {
  storeNumber(bytes, start, end, single, 0);
  return single[0] ?? Number.NaN;
}

const single = new Float64Array(1);

/** As `readPlainNumber` for a column of a block, by row of the block; NaN also where the row has no such cell. */
export function readPlainNumbers(block: RowBlock, column: number, values: Float64Array): void {
  const { bytes } = block.source;
  const { start, end } = block.cells;
  for (let at = 0; at < block.rowCount; at++) {
    const cell = cellAt(block, at, column);
    if (cell < 0) values[at] = Number.NaN;
    else storeNumber(bytes, start[cell] ?? 0, end[cell] ?? 0, values, at);
  }
}

/** Puts a number into `values`: a fraction that a function gives back is an object of its own. */
function storeNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
  values: Float64Array,
  at: number,
): void {
  const isNegative = bytes[start] === 45;
  storeUnsigned(bytes, isNegative ? start + 1 : start, end, values, at);
  if (isNegative) values[at] = -(values[at] ?? Number.NaN);
}

function storeUnsigned(
  bytes: Uint8Array,
  start: number,
  end: number,
  values: Float64Array,
  place: number,
): void {
  let mantissa = 0;
  let point = end;
  values[place] = Number.NaN;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point === end) point = at;
    else return;
  }
  const decimals = end - 1 - point;
  const digits = end - start - (decimals < 0 ? 0 : 1);
  if (digits < 1 || digits > 15 || point === start || decimals === 0) return;
  // below 2^53 both are exact, so the quotient is the nearest double
  values[place] = decimals > 0 ? mantissa / (powersOfTen[decimals] ?? 1) : mantissa;
}

/**
 * Minute of `2018-02-07`, `2018-02-07T00:00:00.000Z` or `2018-02-07T13:45:00Z`, NaN for any other form.
 * A day without a clock time is given as its first minute: `isWholeDay` says which it was.
 */
export function readIsoMinute(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 10 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return Number.NaN;
  const year = pair(bytes, start) * 100 + pair(bytes, start + 2);
  const month = pair(bytes, start + 5);
  const day = pair(bytes, start + 8);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const first = firstDayOf(year, month);
  if (first + day > firstDayOf(year, month + 1)) return Number.NaN;
  const minute = (first + day - 1) * 1440;
  if (length === 10) return minute;
  const clock = readClock(bytes, start + 10, end);
  return minute + clock;
}

const firstTableYear = 1900;
const firstDays = Int32Array.from({ length: 200 * 12 }, (_, index) =>
  epochDay(firstTableYear + Math.floor(index / 12), (index % 12) + 1, 1),
);

/** Epoch day a month begins on; month 13 is January of the next year. */
function firstDayOf(year: number, month: number): number {
  return firstDays[(year - firstTableYear) * 12 + month - 1] ?? epochDay(year, month, 1);
}

/**
 * True where bytes that `readIsoMinute` could read say no clock time, or midnight as programs write it: what
 * `readDate` says of the same text as `clock`, without making a text of them.
 */
export function isWholeDay(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start === 10) return true;
  const isInUtc = bytes[end - 1] === 90;
  const last = isInUtc ? end - 1 : end;
  if (isInUtc && last - start === minuteLength) return false;
  for (let at = start + 11; at < last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 48 && byte !== 58 && byte !== 46) return false;
  }
  return true;
}

/** Bytes of `2018-02-07T00:00`. */
const minuteLength = 16;

/** Minutes after midnight of ` 13:45:00.000` or `T13:45:00Z`; NaN where a zone or anything else stands. */
function readClock(bytes: Uint8Array, start: number, end: number): number {
  const separator = bytes[start];
  if ((separator !== 32 && separator !== 84) || end - start < 6) return Number.NaN;
  if (bytes[start + 3] !== 58) return Number.NaN;
  const hour = pair(bytes, start + 1);
  const minute = pair(bytes, start + 4);
  const last = bytes[end - 1] === 90 ? end - 1 : end;
  for (let at = start + 6; at < last; at++) {
    const byte = bytes[at] ?? 0;
    const isDigit = byte >= 48 && byte <= 57;
    if (!isDigit && byte !== 58 && byte !== 46) return Number.NaN;
  }
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 ? hour * 60 + minute : Number.NaN;
}

/** A whole number, which NaN is not, and so low that no sum makes a year, day or hour of it. */
const noPair = -1_000_000;

/** Two digits as a number, `noPair` for anything else. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return noPair;
  return tens * 10 + ones;
}
