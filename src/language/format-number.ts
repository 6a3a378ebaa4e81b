/** A count with the digits and separators of the language. */
export function formatCount(tag: string, count: number): string {
  return new Intl.NumberFormat(tag).format(count);
}

/** A number with at most `digits` decimals. */
export function formatDecimal(tag: string, value: number, digits: number): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value);
}

/** A list in words: "a, b and c". */
export function formatList(tag: string, items: readonly string[]): string {
  return new Intl.ListFormat(tag, { type: "conjunction" }).format(items);
}
