/** A value as JSON would have it, at most 80 characters, lists and objects only by name; any value will do. */
export function written(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return shortened(typeof value === "string" ? JSON.stringify(value) : String(value));
}

/** At most 80 characters of a text. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
