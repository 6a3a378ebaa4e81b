import {
  type ColumnMapping,
  type ColumnRole,
  columnRoles,
} from "../../formats/tables/table-dialect.ts";

/** A mapping seen from the columns: the roles each one plays. */
export type MappingDraft = ReadonlyMap<string, readonly ColumnRole[]>;

/** The roles of every column of a table. */
export function draftOf(names: readonly string[], mapping: ColumnMapping): MappingDraft {
  return new Map(
    names.map((name) => [name, columnRoles.filter((role) => mapping[role]?.includes(name))]),
  );
}

/** Gives a column another role in place of one it had; null for one it did not have or no longer has. */
export function withRole(
  draft: MappingDraft,
  column: string,
  before: ColumnRole | null,
  after: ColumnRole | null,
): MappingDraft {
  const roles = draft.get(column) ?? [];
  const replaced = roles.map((role) => (role === before ? after : role));
  const next = before === null ? [...roles, after] : replaced;
  return new Map(draft).set(column, [...new Set(next.filter((role) => role !== null))]);
}

/**
 * The mapping a draft stands for. Of several columns with one role those the earlier mapping named come first
 * and in its order, because the first one that is filled is used.
 */
export function mappingOf(draft: MappingDraft, earlier: ColumnMapping): ColumnMapping {
  const mapping: Partial<Record<ColumnRole, readonly string[]>> = {};
  for (const role of columnRoles) {
    const columns = [...draft].filter(([, roles]) => roles.includes(role)).map(([name]) => name);
    const first = (earlier[role] ?? []).filter((name) => columns.includes(name));
    const all = [...first, ...columns.filter((name) => !first.includes(name))];
    if (all.length > 0) mapping[role] = all;
  }
  return mapping;
}
