import { expect, test } from "vitest";
import { lineAfterKey, nextPage, shownLines } from "./shown-lines.ts";

const loaded = { from: 500, to: 650 };

test("every visible line that is loaded is in the page, and few others are", () => {
  for (let top = 480; top < 660; top += 1) {
    const { from, to } = shownLines(top, 9, loaded);
    expect(from).toBeLessThanOrEqual(Math.min(Math.max(top, loaded.from), loaded.to));
    expect(to).toBeGreaterThanOrEqual(Math.max(from, Math.min(top + 9, loaded.to)));
    expect(from).toBeGreaterThanOrEqual(loaded.from);
    expect(to).toBeLessThanOrEqual(loaded.to);
    expect(to - from).toBeLessThan(40);
  }
});

test("scrolling by a line does not change what is in the page at every line", () => {
  const ranges = [560, 561, 562, 563].map((top) => shownLines(top, 9, loaded));
  expect(new Set(ranges.map(({ from, to }) => `${from} ${to}`)).size).toBe(1);
});

test("nothing is in the page while a far-off page is on its way", () => {
  const { from, to } = shownLines(10_000, 9, loaded);
  expect(to - from).toBe(0);
});

test("the next page is asked for near an end of the loaded one, with the visible lines in its middle", () => {
  expect(nextPage(570, 10, loaded, 1000)).toBeNull();
  expect(nextPage(630, 10, loaded, 1000)).toBe(560);
  expect(nextPage(505, 10, loaded, 1000)).toBe(435);
});

test("at the ends of the whole list nothing more is asked for", () => {
  expect(nextPage(0, 10, { from: 0, to: 150 }, 1000)).toBeNull();
  expect(nextPage(640, 10, loaded, 650)).toBeNull();
});

test("keys move within the list and never out of it", () => {
  expect(lineAfterKey("ArrowDown", 4, 10)).toBe(5);
  expect(lineAfterKey("PageDown", 4, 10)).toBe(9);
  expect(lineAfterKey("PageUp", 4, 10)).toBe(0);
  expect(lineAfterKey("End", 4, 10)).toBe(9);
  expect(lineAfterKey("a", 4, 10)).toBeNull();
});
