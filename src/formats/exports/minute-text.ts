/** A minute since 1970-01-01T00:00Z as ISO 8601 in UTC, e.g. `2018-02-07T20:00Z`. */
export function minuteText(minute: number): string {
  return new Date(minute * 60_000).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
}

/** The minute such a text means, or null. */
export function minuteOfText(text: string): number | null {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : Math.round(milliseconds / 60_000);
}
