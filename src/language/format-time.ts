/** The parts of a time span that its words depend on; minutes since 1970-01-01T00:00Z, end exclusive. */
interface FormattedSpan {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly precision: "minute" | "hour" | "day" | "month" | "year";
  readonly approximate: boolean;
  readonly zone: string;
}

const minutesPerDay = 1440;

const formatters = new Map<string, Intl.DateTimeFormat>();

// a range takes a tenth of a millisecond, and lists and filters show the same days again and again
const rangeTexts = new WeakMap<Intl.DateTimeFormat, Map<string, string>>();
const mostRangeTexts = 4096;

/** A formatter of `Intl`, made once: making one takes longer than a thousand uses. */
function formatterFor(
  tag: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, zone, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

const dayOptions = { day: "numeric", month: "long", year: "numeric" } as const;
const shortDayOptions = { day: "numeric", month: "short", year: "numeric" } as const;
const clockOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** "7–8 February 2018" or "7 February 2018": the days a span touches, in its own zone. */
export function formatDays(
  tag: string,
  span: FormattedSpan,
  length: "long" | "short" = "long",
): string {
  const options = length === "long" ? dayOptions : shortDayOptions;
  if (span.precision === "year") return formatRange(tag, span, { year: "numeric" });
  if (span.precision === "month") {
    return formatRange(tag, span, { month: options.month, year: "numeric" });
  }
  return formatRange(tag, span, options);
}

/** "22:00–02:00" where the span is stated to the minute or the hour, else empty. */
export function formatClock(tag: string, span: FormattedSpan): string {
  if (span.precision !== "minute" && span.precision !== "hour") return "";
  const formatter = formatterFor(tag, span.zone, clockOptions);
  const start = formatter.format(span.startMinute * 60_000);
  const end = formatter.format(span.endMinute * 60_000);
  return span.endMinute - span.startMinute <= 1 ? start : `${start}–${end}`;
}

/** The name and offset of a zone at a minute: "Asia/Damascus, UTC+2". */
export function formatZone(tag: string, zone: string, minute: number): string {
  const parts = formatterFor(tag, zone, { timeZoneName: "shortOffset" }).formatToParts(
    minute * 60_000,
  );
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return zone === "UTC" ? "UTC" : `${city}, ${offset.replace("GMT", "UTC")}`;
}

/** One minute as "7 Feb 2018, 22:00". */
export function formatMinute(tag: string, minute: number, zone: string): string {
  return formatterFor(tag, zone, { ...shortDayOptions, ...clockOptions }).format(minute * 60_000);
}

/** One day as "7 February 2018"; `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, EDTF qualifiers are left to words. */
export function formatPartialDate(tag: string, date: string): string {
  const [year = "1970", month, day] = date.replace(/[~?%]$/, "").split("-");
  const time = Date.UTC(Number(year), Number(month ?? "1") - 1, Number(day ?? "1"));
  const options: Intl.DateTimeFormatOptions = { year: "numeric" };
  if (month !== undefined) options.month = "long";
  if (day !== undefined) options.day = "numeric";
  return formatterFor(tag, "UTC", options).format(time);
}

/** The days between two minutes, as the status line says them: "7–8 February 2018". */
export function formatWindow(tag: string, from: number, to: number, zone: string): string {
  return formatRange(
    tag,
    { startMinute: from, endMinute: to, precision: "day", approximate: false, zone },
    dayOptions,
  );
}

function formatRange(
  tag: string,
  span: FormattedSpan,
  options: Intl.DateTimeFormatOptions,
): string {
  const start = span.startMinute * 60_000;
  const last = Math.max(span.startMinute, span.endMinute - 1) * 60_000;
  const formatter = formatterFor(tag, span.zone, options);
  const known = rangeTexts.get(formatter) ?? new Map<string, string>();
  rangeTexts.set(formatter, known);
  const key = `${start} ${last}`;
  const text = known.get(key) ?? rangeText(formatter, start, last);
  if (known.size >= mostRangeTexts) known.clear();
  known.set(key, text);
  return text;
}

function rangeText(formatter: Intl.DateTimeFormat, start: number, last: number): string {
  if (last - start < minutesPerDay * 60_000 && sameText(formatter, start, last)) {
    return formatter.format(start);
  }
  return formatter.formatRange(start, last).replace(/\s*[–-]\s*/, "–");
}

function sameText(formatter: Intl.DateTimeFormat, a: number, b: number): boolean {
  return formatter.format(a) === formatter.format(b);
}

/** A mark on a time axis: "Feb", "2018" in January, "7 Feb", "22:00". */
export function formatTick(
  tag: string,
  minute: number,
  unit: "hour" | "day" | "month" | "year",
  zone: string,
): string {
  return formatterFor(tag, zone, tickOptions(minute, unit)).format(minute * 60_000);
}

function tickOptions(
  minute: number,
  unit: "hour" | "day" | "month" | "year",
): Intl.DateTimeFormatOptions {
  const date = new Date(minute * 60_000);
  if (unit === "hour") return clockOptions;
  if (unit === "day") return { day: "numeric", month: "short" };
  if (unit === "year" || date.getUTCMonth() === 0) return { year: "numeric" };
  return { month: "short" };
}
