import { splitLines } from "../exports/flat-row.ts";
import { madeTexts, madeTitle } from "../exports/made-texts.ts";
import { detailColumns, type OriginalColumn, originalMark } from "../exports/parquet-layout.ts";
import type { ReadProgress, RowDetails } from "../format.ts";
import { decodedColumns } from "./decoded-columns.ts";
import { arrayOf, textOf } from "./json-value.ts";
import { ourNotes } from "./our-notes.ts";
import { checkedIncident } from "./our-record.ts";
import type { ColumnCells } from "./parquet-chunk.ts";
import type { ParquetFile, RowGroup } from "./parquet-file.ts";
import { rowsHolding, type SearchedColumn } from "./parquet-search.ts";
import { parseJson } from "./parse-json.ts";

/** Details of the rows of a Parquet file of ours, read when somebody looks at them. */
export interface ParquetDetails {
  /** Null where they would have to be fetched from another host first. Throws where they are damaged. */
  at(row: number): RowDetails | null;
  /** The id or the title of a row, as `at` would tell it. */
  textAt(row: number, column: "id" | "title"): string | null;
  /** Marks with 1 the rows that hold all folded words; of those not fetched yet `labelOf` is looked at. */
  search(words: readonly string[], labelOf: (row: number) => string): Uint8Array;
  /** Reads only the pages that one row is in. */
  load(row: number): Promise<RowDetails>;
  /** Fetches the row groups that these rows (null: all) are in; throws where one is damaged or out of reach. */
  fetch(rows: ArrayLike<number> | null, options: ReadProgress): Promise<void>;
}

export function parquetDetails(file: ParquetFile): ParquetDetails {
  const originals = originalsOf(file);
  const wanted = new Set<string>([
    ...detailColumns,
    ...madeTitle.of,
    ...originals.flatMap(({ column }) => madeTexts.get(column)?.of ?? column),
  ]);
  const names = file.columns.filter((name) => wanted.has(name));
  const loaded = new Map<number, RowDetails>();
  const { groupOf, cellsOf: decode } = decodedColumns(file);

  /** A damaged column is one that nothing is known of; `load` and `fetch` say why. */
  function cellsOf(group: RowGroup, column: string): ColumnCells | null {
    try {
      return decode(group, column);
    } catch {
      return null;
    }
  }

  function at(row: number): RowDetails | null {
    const known = loaded.get(row);
    const group = groupOf(row);
    if (known || group === undefined || cellsOf(group, "id") === null) return known ?? null;
    return detailsFrom(originals, (column) => cellsOf(group, column)?.at(row - group.firstRow));
  }

  function textAt(row: number, column: "id" | "title"): string | null {
    const group = groupOf(row);
    if (group === undefined || cellsOf(group, "id") === null) return null;
    return textOfColumn(column, (each) => cellsOf(group, each)?.at(row - group.firstRow) ?? null);
  }

  function search(words: readonly string[], labelOf: (row: number) => string): Uint8Array {
    const hits = new Uint8Array(file.rowCount);
    for (const group of file.groups) {
      const columns = searchedColumns(group) ?? [(row: number) => labelOf(group.firstRow + row)];
      hits.set(rowsHolding(columns, group.rowCount, words), group.firstRow);
    }
    return hits;
  }

  /** Every text of a row that a search looks through, each where it is stored; null where nothing is at hand. */
  function searchedColumns(group: RowGroup): readonly SearchedColumn[] | null {
    if (cellsOf(group, "id") === null) return null;
    const plain = ["id", "title", "place", "notes", ...originals.map(({ column }) => column)];
    const stored = new Set(plain.filter((column) => group.chunks.has(column)));
    const made = new Set(plain.filter((column) => !stored.has(column)));
    const cell = (row: number) => (column: string) => cellsOf(group, column)?.at(row);
    return [
      ...Array.from(stored, (column) => cellsOf(group, column)).filter((cells) => cells !== null),
      ...Array.from(made, (column) => (row: number) => textOfColumn(column, cell(row))),
      (row) => splitLines(String(cell(row)("sources") ?? "")).join("\n"),
    ];
  }

  async function load(row: number): Promise<RowDetails> {
    const known = loaded.get(row);
    if (known) return known;
    const values = new Map<string, unknown>();
    const range = { rowStart: row, rowEnd: row + 1 };
    const keep = (name: string, piece: ArrayLike<unknown>, firstRow: number) => {
      const value = piece[row - firstRow];
      if (value !== undefined) values.set(name, value);
    };
    await file.read(names, keep, range);
    const details = detailsFrom(originals, (column) => values.get(column));
    loaded.set(row, details);
    return details;
  }

  async function fetch(
    rows: ArrayLike<number> | null,
    { signal, onProgress }: ReadProgress,
  ): Promise<void> {
    const before = file.bytesFetched();
    let rowCount = 0;
    for (const group of groupsWith(rows)) {
      signal?.throwIfAborted();
      await file.hold(group, names);
      // what is damaged is to be known before anything is written
      for (const name of names) file.cellsNow(group, name);
      rowCount += group.rowCount;
      onProgress?.({ bytes: file.bytesFetched() - before, rows: rowCount });
    }
  }

  function groupsWith(rows: ArrayLike<number> | null): readonly RowGroup[] {
    if (rows === null) return file.groups;
    const found = new Set<RowGroup>();
    for (let each = 0; each < rows.length; each++) {
      const group = groupOf(rows[each] ?? 0);
      if (group) found.add(group);
    }
    return [...found];
  }

  return { at, textAt, search, load, fetch };
}

/** The imported columns a file of ours holds, in their order. */
function originalsOf(file: ParquetFile): readonly OriginalColumn[] {
  const known = new Set([...file.columns, ...madeTexts.keys()]);
  return arrayOf(ourNotes(file.notes), "originals")
    .map((each) => ({ name: textOf(each, "name"), column: textOf(each, "column") }))
    .filter(({ column }) => known.has(column));
}

/** Details of one row from the values of its columns. */
function detailsFrom(
  originals: readonly OriginalColumn[],
  cellOf: (column: string) => unknown,
): RowDetails {
  const cellText = (column: string) => textOfColumn(column, cellOf);
  const fields = originals.flatMap(({ name, column }) => {
    const isMissing = column.startsWith(originalMark) && (cellOf(column) ?? null) === null;
    return isMissing ? [] : [{ name, value: cellText(column) }];
  });
  const json = cellOf("incident");
  const raw = typeof json === "string" ? parseJson(json, "").value : null;
  const { incident } = checkedIncident(raw);
  return {
    id: cellText("id"),
    title: cellText("title"),
    notes: cellText("notes"),
    place: cellText("place"),
    sources: splitLines(cellText("sources")),
    precisionNote: cellText("precision_note"),
    fields,
    ...(incident === null ? {} : { incident }),
  };
}

/** The text of a column, or what was left out of the file because the other columns make it. */
function textOfColumn(column: string, cellOf: (column: string) => unknown): string {
  const cell = cellOf(column) ?? null;
  if (column === "title" && cell === null) return madeTitle.text(cellOf);
  return madeTexts.get(column)?.text(cellOf) ?? String(cell ?? "");
}
