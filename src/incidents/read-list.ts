import type * as v from "valibot";
import { type Report, readRecord } from "./read-record.ts";
import type { RecordPath } from "./record-path.ts";
import { written } from "./written-value.ts";

/** What every step of reading needs: where issues go, and where the place of each record is noted. */
export interface Reader {
  readonly report: Report;
  readonly notePath: (record: object, at: RecordPath) => void;
}

/** Records and lists, one step of the path further in. */
export function within({ file, path }: RecordPath, key: string | number): RecordPath {
  return { file, path: path === "" ? String(key) : `${path}.${key}` };
}

/** Every record of a list that fits its schema, in order; issues for the others. */
export function readList<S extends v.GenericSchema<unknown, object>>(
  schema: S,
  raw: unknown,
  at: RecordPath,
  reader: Reader,
): readonly v.InferOutput<S>[] {
  return readEach(raw, at, reader, (item, place) => readRecord(schema, item, place, reader.report));
}

/** Like `readList`, with any way of reading one record. */
export function readEach<T extends object>(
  raw: unknown,
  at: RecordPath,
  reader: Reader,
  read: (item: unknown, at: RecordPath) => T | null,
): readonly T[] {
  if (!Array.isArray(raw)) {
    reader.report(notAList(raw, at));
    return [];
  }
  return raw.flatMap((item, index) => {
    const place = within(at, index);
    const record = read(item, place);
    if (record === null) return [];
    reader.notePath(record, place);
    return [record];
  });
}

/** The first record of each id; an error for every further one. */
export function withUniqueIds<T extends { readonly id: string }>(
  records: readonly T[],
  pathOf: (record: T) => RecordPath,
  report: Report,
): readonly T[] {
  const firsts = new Map<string, T>();
  return records.filter((record) => {
    const first = firsts.get(record.id);
    if (first === undefined) {
      firsts.set(record.id, record);
      return true;
    }
    const values = { got: record.id, first: pathOf(first).path };
    report({ rule: "duplicate-id", severity: "error", ...within(pathOf(record), "id"), values });
    return false;
  });
}

function notAList(raw: unknown, at: RecordPath) {
  if (raw === undefined) {
    const wanted = at.path.split(".").at(-1) ?? "";
    return { rule: "missing-field", severity: "error", ...at, values: { wanted } } as const;
  }
  const values = { got: written(raw), wanted: "a list" };
  return { rule: "wrong-type", severity: "error", ...at, values } as const;
}
