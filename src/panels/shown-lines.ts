/** Lines of a list from `from` up to `to`, without `to`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Lines beyond the visible ones that are in the page, and by how many the first of them moves at a time. */
const spareLines = 12;
const lineStep = 4;

/** How many lines before the end of the loaded page the next one is asked for. */
const pageMargin = 30;

/** Which of the loaded lines are in the page while `visible` lines from `top` on can be seen. */
export function shownLines(top: number, visible: number, loaded: LineRange): LineRange {
  const stepped = top - (top % lineStep);
  const from = Math.min(Math.max(loaded.from, stepped - spareLines), loaded.to);
  const to = Math.max(from, Math.min(loaded.to, stepped + lineStep + visible + spareLines));
  return { from, to };
}

/**
 * Where the page of lines to load starts when the visible ones come near an end of the loaded ones that is
 * not an end of all `count`; else null.
 */
export function nextPage(
  top: number,
  visible: number,
  loaded: LineRange,
  count: number,
): number | null {
  const shortBefore = loaded.from > 0 && top < loaded.from + pageMargin / 2;
  const shortAfter = loaded.to < count && top + visible > loaded.to - pageMargin / 2;
  if (!shortBefore && !shortAfter) return null;
  const length = loaded.to - loaded.from;
  const centred = Math.max(0, top + Math.floor(visible / 2) - Math.floor(length / 2));
  return centred === loaded.from ? null : centred;
}

/** The line a key leads to from line `at` of `count`; null for keys that do not move. */
export function lineAfterKey(key: string, at: number, count: number): number | null {
  const target = targetOf(key, at, count);
  return target === null ? null : Math.min(Math.max(target, 0), count - 1);
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + 10;
    case "PageUp":
      return at - 10;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
