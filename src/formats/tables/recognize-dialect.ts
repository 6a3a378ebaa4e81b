import type { FileSample } from "../format.ts";
import { foldedName } from "./column-names.ts";
import { dialects } from "./dialects.ts";
import { genericTable } from "./generic-table.ts";
import { type SampleTable, sampleTable } from "./sample-table.ts";
import type { TableDialect } from "./table-dialect.ts";

/** How surely a table is of a dialect, 0 to 1: the more of its particular names it has, the surer. */
export function dialectScore(dialect: TableDialect, table: SampleTable): number {
  const [firstRow = []] = table.rows;
  if (dialect.headerOf?.(firstRow)) return 0.9;
  const matched = dialect.layouts.filter((layout) => layout.every((name) => table.names.has(name)));
  const longest = Math.max(0, ...matched.map(({ length }) => length));
  return longest === 0 ? 0 : 0.8 + Math.min(longest, 10) / 100;
}

/** The dialect whose particular names are among these columns, or null. */
export function dialectOfColumns(columns: ReadonlySet<string>): TableDialect | null {
  const names = new Set(Array.from(columns, foldedName));
  const known = dialects.find(({ layouts }) =>
    layouts.some((layout) => layout.length > 3 && layout.every((name) => names.has(name))),
  );
  return known ?? null;
}

/** The dialect a table is surely of, or the one that takes any table. */
export function bestDialect(sample: FileSample): TableDialect {
  const table = sampleTable(sample);
  if (!table) return genericTable;
  const scored = dialects.map((dialect) => ({ dialect, score: dialectScore(dialect, table) }));
  const [best] = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  return best?.dialect ?? genericTable;
}
