import { keyedRoom, sortByKey } from "./radix-order.ts";
import type { TableRows } from "./table-rows.ts";

/** A buffer that holds so many words, or bytes, of each row, and room for those of one part. */
interface RowWords {
  readonly words: Uint32Array | Uint8Array;
  readonly perRow: number;
  readonly room: Uint32Array | Uint8Array;
}

/**
 * Sorts rows along the curve, in place. They lie in parts that begin at `starts`, and all keys of one are less than
 * those of the next; the last part is that of the unplaced ones, which stay as they are.
 */
export function sortAlongCurve({ key, ...columns }: TableRows, starts: Uint32Array): void {
  const counts = starts.map((from, part) => (starts[part + 1] ?? from) - from);
  const most = counts.reduce((most, count) => Math.max(most, count), 0);
  const allWords = wordsOf(columns, most);
  const keys = keyedRoom(most);
  const positions = new Uint32Array(most);
  for (const [part, count] of counts.entries()) {
    const from = starts[part] ?? 0;
    const order = positions.subarray(0, count);
    for (let at = 0; at < count; at++) order[at] = at;
    const isMoved = sortByKey({ keys: key.subarray(from, from + count), order }, keys);
    if (isMoved) for (const words of allWords) reorder(words, from, order);
  }
}

/** The buffers behind columns, each once. */
function wordsOf(columns: Omit<TableRows, "key">, most: number): RowWords[] {
  const { startMinute, record, places, ...codes } = columns;
  const arrays = [startMinute, record, places, ...Object.values(codes).map(({ values }) => values)];
  return [...new Set(arrays.map(({ buffer }) => buffer))].map((buffer) => {
    const bytesPerRow = buffer.byteLength / Math.max(1, record.length);
    const isWhole = bytesPerRow % 4 === 0;
    const perRow = isWhole ? bytesPerRow / 4 : bytesPerRow;
    const words = isWhole ? new Uint32Array(buffer) : new Uint8Array(buffer);
    return { words, perRow, room: words.slice(0, most * perRow) };
  });
}

/** Puts the rows from the first on in an order. */
function reorder({ words, perRow, room }: RowWords, first: number, order: Uint32Array): void {
  room.set(words.subarray(first * perRow, (first + order.length) * perRow));
  let to = first * perRow;
  for (let at = 0; at < order.length; at++) {
    let from = (order[at] ?? 0) * perRow;
    for (let word = 0; word < perRow; word++) words[to++] = room[from++] ?? 0;
  }
}
