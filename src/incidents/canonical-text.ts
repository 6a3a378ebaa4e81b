/**
 * A record as one text that is the same whatever the order of its keys: JSON without spaces, keys in the
 * order of their code units (the ordering of RFC 8785). What is hashed to tell whether a record changed.
 */
export function canonicalText(record: unknown): string {
  return JSON.stringify(record, (_key, value: unknown) => sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
  );
}
