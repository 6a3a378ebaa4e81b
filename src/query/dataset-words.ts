import type { IncidentSet, RowDetails, RowLabel } from "../formats/format.ts";
import { foldedText } from "../incidents/folded-text.ts";
import type { Voices } from "../incidents/voices.ts";
import type { IncidentText } from "./query-protocol.ts";

/** What the engine can say of a dataset's rows in words; rows are those of the file. */
export interface DatasetWords {
  /** Makes rows ready that are to be told about next. */
  fetch(rows: readonly number[]): void;
  idOf(row: number): string;
  titleOf(row: number): string;
  /** Folded text a search looks through. */
  searchTextOf(row: number): string;
  /** Marks with 1 the rows that hold all folded words; null where their texts have to be looked through. */
  rowsWithWords(words: readonly string[]): Uint8Array | null;
  /** Who speaks of it; null where that is not known. */
  voicesOf(row: number): Voices | null;
  /** Null where the caller holds the records itself. */
  detailsOf(row: number): RowDetails | null;
}

/** Words that came with the incidents, folded when first searched; rows beyond them have none. */
export function wordsOfTexts(texts: readonly IncidentText[]): DatasetWords {
  let folded: readonly string[] | null = null;

  function foldAll(): readonly string[] {
    return texts.map(({ title, searchText }) => foldedText(`${title}\n${searchText}`));
  }

  return {
    fetch: () => undefined,
    idOf: (row) => texts[row]?.id ?? "",
    titleOf: (row) => texts[row]?.title ?? "",
    searchTextOf(row) {
      folded ??= foldAll();
      return folded[row] ?? "";
    },
    rowsWithWords: () => null,
    voicesOf: (row) => texts[row]?.voices ?? null,
    detailsOf: () => null,
  };
}

/** Words decoded from the file when asked; the last rows looked at are remembered. */
export function wordsOfSet(set: Omit<IncidentSet, "columns">): DatasetWords {
  const remembered = new Map<number, RowLabel>();

  function labelOf(row: number) {
    const known = remembered.get(row);
    if (known) return known;
    // of details only this much is remembered
    const { id, title } = set.labelOf?.(row) ?? set.detailsOf(row);
    if (remembered.size >= 8192) remembered.clear();
    remembered.set(row, { id, title });
    return { id, title };
  }

  return {
    fetch(rows) {
      const unknown = rows.filter((row) => !remembered.has(row));
      if (unknown.length > 0) set.fetchRows?.(unknown);
    },
    idOf: (row) => labelOf(row).id,
    titleOf: (row) => labelOf(row).title,
    rowsWithWords: (words) => set.rowsWithWords?.(words) ?? null,
    searchTextOf: (row) => foldedText(textOfDetails(set.detailsOf(row))),
    voicesOf: () => null,
    detailsOf: (row) => set.detailsOf(row),
  };
}

function textOfDetails(details: RowDetails): string {
  const { id, title, place, notes, sources, fields } = details;
  return [id, title, place, notes, ...sources, ...fields.map((field) => field.value)].join("\n");
}
