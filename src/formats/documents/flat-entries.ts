import { isJsonObject, type JsonObject, unsafeKeys } from "./json-value.ts";

const deepest = 6;
const mostEntries = 2000;

/** The members of a record with those of nested records under dotted names; lists stay whole. */
export function flatEntries(
  record: JsonObject,
): readonly (readonly [path: string, value: unknown])[] {
  const entries: (readonly [string, unknown])[] = [];
  collect(record, "", 0, entries);
  return entries;
}

function collect(
  record: JsonObject,
  prefix: string,
  depth: number,
  entries: (readonly [string, unknown])[],
): void {
  for (const [key, value] of Object.entries(record)) {
    if (unsafeKeys.has(key)) continue;
    if (entries.length >= mostEntries) return;
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (isJsonObject(value) && depth < deepest) collect(value, path, depth + 1, entries);
    else entries.push([path, value]);
  }
}
