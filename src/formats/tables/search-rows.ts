import { foldedText, hasAllWords } from "../../incidents/folded-text.ts";
import { cellText, textOfBytes } from "./cell-text.ts";
import { columnsOf, type ReadPlan } from "./read-plan.ts";
import type { RowBytes } from "./row-bytes.ts";
import { createRowCells, readRow, tableBytes } from "./row-cells.ts";
import { createTitling, titleColumns } from "./row-details.ts";
import type { Table } from "./table.ts";

/** Rows of a table's file: where each begins, and their bytes. */
export interface SearchedRows {
  readonly offsets: Uint32Array;
  readonly bytes: RowBytes;
}

/** A word as the bytes that any case of it has, if bytes alone can tell where it stands. */
type Needle = Uint8Array;

/**
 * Marks with 1 the rows that hold every folded word in a cell or in their title. Bytes are compared wherever
 * they can tell; only rows whose letters have accents or another script are read as text, and all rows where
 * a word may stand in the title alone or across cells.
 */
export function searchRows(
  table: Table,
  plan: ReadPlan,
  { offsets, bytes: rowBytes }: SearchedRows,
  words: readonly string[],
): Uint8Array {
  const { isAscii } = rowBytes;
  const needles = words.filter((word) => isPlain(word, table)).map(needleOf);
  const bytesTell = needles.length === words.length;
  const isForeign = words.some((word) => !/^[!-~]+$/.test(word));
  const titleTells = words.some((word) => isWordOfTitles(word, plan));
  const holdsAsText = createTextTest(table, plan, words);
  const hits = new Uint8Array(offsets.length);
  for (let row = 0; row < hits.length; row++) {
    const start = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? table.file.size;
    const piece = rowBytes.at(start, end);
    const { bytes } = piece;
    const from = start - piece.start;
    const to = end - piece.start;
    if (!isForeign && holdsAll(bytes, from, to, needles)) {
      hits[row] = Number(bytesTell || holdsAsText(bytes.subarray(from, to)));
    } else if (titleTells || (!isAscii && hasForeignBytes(bytes, from, to))) {
      hits[row] = Number(holdsAsText(bytes.subarray(from, to)));
    }
  }
  return hits;
}

/** Whether a word is found by bytes. */
function isPlain(word: string, table: Table): boolean {
  return /^[!-~]+$/.test(word) && !crossesCells(word, table);
}

/** Whether a word holds what quoting changes or what separates cells. */
function crossesCells(word: string, { delimiter }: Table): boolean {
  return word.includes('"') || word.includes(delimiter);
}

/** Whether titles may say a word that the file has as a code: what the dialect calls its types. */
function isWordOfTitles(word: string, plan: ReadPlan): boolean {
  const names = Object.values(plan.dialect.typeWords ?? {});
  const typeColumns = columnsOf(plan, "type");
  return (
    titleColumns(plan).some((column) => typeColumns.includes(column)) &&
    names.some((name) => foldedText(name).includes(word))
  );
}

function needleOf(word: string): Needle {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

/** Each byte in lower case, as ASCII has it. */
const lowerCase = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

function holdsAll(
  bytes: Uint8Array,
  from: number,
  to: number,
  needles: readonly Needle[],
): boolean {
  for (const needle of needles) if (!holds(bytes, from, to, needle)) return false;
  return true;
}

function holds(bytes: Uint8Array, from: number, to: number, needle: Needle): boolean {
  const first = needle[0] ?? 0;
  const last = to - needle.length;
  for (let at = from; at <= last; at++) {
    if (lowerCase[bytes[at] ?? 0] === first && startsAt(bytes, at, needle)) return true;
  }
  return false;
}

function startsAt(bytes: Uint8Array, from: number, needle: Needle): boolean {
  let at = 1;
  while (at < needle.length && lowerCase[bytes[from + at] ?? 0] === needle[at]) at++;
  return at === needle.length;
}

/** Whether there is anything but ASCII. */
function hasForeignBytes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > 127) return true;
  return false;
}

/** Reads a row as text, cell by cell only if it must, and looks for all words. */
function createTextTest(
  table: Table,
  plan: ReadPlan,
  words: readonly string[],
): (row: Uint8Array<ArrayBuffer>) => boolean {
  const inOnePiece = !words.some((word) => crossesCells(word, table));
  const cells = createRowCells();
  const titleOf = createTitling(plan);

  function cellsOfRow(bytes: Uint8Array, end: number): string {
    if (inOnePiece) return textOfBytes(bytes, 0, end, false);
    return Array.from({ length: cells.count }, (_, at) => cellText(bytes, cells, at)).join("\n");
  }

  return (row) => {
    const end = readRow(tableBytes(row, table.delimiter), 0, cells);
    const title = titleOf((column) => cellText(row, cells, column));
    return hasAllWords(foldedText(`${cellsOfRow(row, end)}\n${title}`), words);
  };
}
