import { hasAllWords } from "../incidents/folded-text.ts";
import { datasetOfRecord, type IncidentTable } from "./incident-table.ts";
import type { TableWords } from "./row-summary.ts";

/** Marks with 1 the rows whose text holds all words; looks only at rows that `among` marks, if given. */
export function rowsWithWords(
  table: IncidentTable,
  words: TableWords,
  wanted: readonly string[],
  among: Uint8Array | null,
): Uint8Array {
  const known = new Map(words.map((dataset) => [dataset, dataset.rowsWithWords(wanted)]));
  return markedRows(table, words, among, (dataset, row) => {
    const hits = known.get(dataset);
    return hits ? hits[row] === 1 : hasAllWords(dataset.searchTextOf(row), wanted);
  });
}

/** Marks with 1 the rows whose id is listed. */
export function rowsWithIds(
  table: IncidentTable,
  words: TableWords,
  ids: readonly string[],
): Uint8Array {
  const wanted = new Set(ids);
  return markedRows(table, words, null, (dataset, row) => wanted.has(dataset.idOf(row)));
}

function markedRows(
  table: IncidentTable,
  words: TableWords,
  among: Uint8Array | null,
  isHit: (dataset: TableWords[number], row: number) => boolean,
): Uint8Array {
  const hits = new Uint8Array(table.rowCount);
  for (let row = 0; row < hits.length; row++) {
    if (among && !among[row]) continue;
    const record = table.record[row] ?? 0;
    const index = datasetOfRecord(table, record);
    const dataset = words[index];
    if (dataset && isHit(dataset, record - (table.firstRecord[index] ?? 0))) hits[row] = 1;
  }
  return hits;
}
