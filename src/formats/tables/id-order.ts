import { wordAt } from "./hash-bytes.ts";
import type { TableBytes } from "./row-cells.ts";

/** Sees whether ids come in one order: then none comes twice. */
export interface IdOrder {
  /** Takes the next id, bytes `start` to `end`. */
  add(source: TableBytes, start: number, end: number): void;
  /** True while each id comes after the one before it, or each before. */
  readonly isKept: boolean;
}

/** Longer ones are in no order. */
const mostBytes = 64;

/** In order as numbers without signs are: the shorter id first, of equally long ones the one with the lower bytes. */
export function createIdOrder(): IdOrder {
  const last = new Int32Array(mostBytes / 4);
  let lastLength = 0;
  let direction = 0;
  let isKept = true;

  function add(source: TableBytes, start: number, end: number): void {
    if (!isKept) return;
    const length = end - start;
    const step = length > mostBytes ? 0 : stepTo(source, start, end);
    if (lastLength > 0) {
      direction ||= step;
      isKept = step * direction > 0;
    }
    lastLength = length;
  }

  /** Above 0 where the id comes after the last one, which it then is. */
  function stepTo(source: TableBytes, start: number, end: number): number {
    let step = end - start - lastLength;
    for (let at = start, place = 0; at < end; at += 4, place++) {
      const word = wordAt(source, at, end);
      if (step === 0 && word !== last[place]) step = ordered(word) - ordered(last[place] ?? 0);
      last[place] = word;
    }
    return step;
  }

  return {
    add,
    get isKept() {
      return isKept;
    },
  };
}

/** The bytes of a word as a number that the first of them counts most in. */
function ordered(word: number): number {
  const outer = (word << 24) | (word >>> 24);
  return (outer | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00)) >>> 0;
}
