// made once a language: making a formatter takes longer than a hundred uses
const countFormatters = new Map<string, Intl.NumberFormat>();

/** A count with the digits and separators of the language. */
export function formatCount(tag: string, count: number): string {
  const formatter = countFormatters.get(tag) ?? new Intl.NumberFormat(tag);
  countFormatters.set(tag, formatter);
  return formatter.format(count);
}

/** A number with at most `digits` decimals. */
export function formatDecimal(tag: string, value: number, digits: number): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value);
}

/** A list in words: "a, b and c". */
export function formatList(tag: string, items: readonly string[]): string {
  return new Intl.ListFormat(tag, { type: "conjunction" }).format(items);
}

/** A size of data: "117 MB". */
export function formatBytes(tag: string, bytes: number): string {
  const [unit, size] =
    bytes >= 1e9 ? ["gigabyte", 1e9] : bytes >= 1e6 ? ["megabyte", 1e6] : ["kilobyte", 1e3];
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit: String(unit),
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(bytes / Number(size));
}
