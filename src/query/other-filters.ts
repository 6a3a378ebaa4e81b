import { searchWords } from "../incidents/folded-text.ts";
import { failing } from "./filter-plan.ts";
import { geodesicQuestions } from "./geodesic-questions.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { IncidentFilter } from "./query-protocol.ts";
import type { TableWords } from "./row-summary.ts";
import { rowsWithIds, rowsWithWords } from "./word-hits.ts";

/**
 * Text, areas and ids, which no table of codes can tell. Each keeps one byte a row while it is asked
 * for, so that changing one of them does not look for the others again.
 */
export function createOtherFilters(table: IncidentTable, words: TableWords) {
  let wordsKey = "";
  let wordHits: Uint8Array | null = null;
  let areasKey = "[]";
  let areaHits: Uint8Array | null = null;
  let idsKey = "null";
  let idHits: Uint8Array | null = null;

  function updateWords(text: string): boolean {
    const wanted = searchWords(text);
    const key = wanted.join(" ");
    if (key === wordsKey) return false;
    const isNarrower = wordsKey
      .split(" ")
      .every((old) => wanted.some((word) => word.includes(old)));
    const among = isNarrower ? wordHits : null;
    wordHits = wanted.length === 0 ? null : rowsWithWords(table, words, wanted, among);
    wordsKey = key;
    return true;
  }

  function updateAreas(areas: IncidentFilter["areas"]): boolean {
    const key = JSON.stringify(areas);
    if (key === areasKey) return false;
    areaHits = areas.length === 0 ? null : geodesicQuestions().rowsInAreas(table, areas);
    areasKey = key;
    return true;
  }

  function updateIds(ids: IncidentFilter["ids"]): boolean {
    const key = JSON.stringify(ids);
    if (key === idsKey) return false;
    idHits = ids === null ? null : rowsWithIds(table, words, ids);
    idsKey = key;
    return true;
  }

  /** Sets or clears `failing.others` in the mask; true where any row may have changed. */
  return function markOthers(mask: Uint8Array, filter: IncidentFilter): boolean {
    const moved = [updateWords(filter.text), updateAreas(filter.areas), updateIds(filter.ids)];
    if (!moved.includes(true)) return false;
    const hits = [wordHits, areaHits, idHits].filter((marks) => marks !== null);
    for (let row = 0; row < mask.length; row++) {
      const isHit = hits.every((marks) => marks[row] === 1);
      mask[row] = ((mask[row] ?? 0) & ~failing.others) | (isHit ? 0 : failing.others);
    }
    return true;
  };
}
