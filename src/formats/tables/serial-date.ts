const secondsPerDay = 86_400;

/**
 * A day as spreadsheets number them, with its time of day as a fraction, as ISO 8601; only the clock where the number
 * is below one day. Day 1 is 1 January 1900, or 1904 where a workbook says so (ECMA-376 Part 1, 18.17.4.1).
 */
export function dateOfSerial(serial: number, isFrom1904: boolean): string {
  // Excel believes in 29 February 1900, so days from 1 March 1900 on count from 30 December 1899
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const seconds = Math.round(serial * secondsPerDay);
  const date = new Date(epoch + seconds * 1000);
  if (Number.isNaN(date.getTime()) || serial < 0) return String(serial);
  const [day = "", clock = ""] = date.toISOString().slice(0, 19).split("T");
  if (serial < 1) return clock;
  return seconds % secondsPerDay === 0 ? day : `${day}T${clock}`;
}

/** The date that a cell of five digits stands for, from 1954 to 2064, or null: a sheet saved with its numbers. */
export function serialDateIn(text: string): string | null {
  return /^[2-5]\d{4}(?:\.\d+)?$/.test(text) ? dateOfSerial(Number(text), false) : null;
}
