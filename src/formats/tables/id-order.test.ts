import fc from "fast-check";
import { expect, test } from "vitest";
import { createIdOrder } from "./id-order.ts";
import { tableBytes } from "./row-cells.ts";

/** Whether ids that stand one after the other in a text are seen to be in order. */
function isInOrder(ids: readonly string[]): boolean {
  const order = createIdOrder();
  const encoded = ids.map((id) => new TextEncoder().encode(id));
  const source = tableBytes(Uint8Array.from(encoded.flatMap((bytes) => [...bytes])), ",");
  let at = 0;
  for (const { length } of encoded) {
    order.add(source, at, at + length);
    at += length;
  }
  return order.isKept;
}

test.each([
  [["1", "2", "10", "11", "100"]],
  [["EV0098", "EV0099", "EV0100"]],
  [["SYR9", "SYR10", "YEM10"]],
  [["30", "20", "3"]],
  [["é1", "é2"]],
  [["only"]],
])("%j are in order", (ids) => {
  expect(isInOrder(ids)).toBe(true);
  expect(isInOrder(ids.toReversed())).toBe(true);
});

test.each([[["1", "1"]], [["1", "2", "2"]], [["1", "3", "2"]], [["a".repeat(65), "b".repeat(65)]]])(
  "%j are not",
  (ids) => {
    expect(isInOrder(ids)).toBe(false);
  },
);

test("ids in order are all different, whatever they are", () => {
  const id = fc.string({ unit: fc.constantFrom("0", "1", "a", "é"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(id, { maxLength: 4 }), fc.boolean(), (ids, isDescending) => {
      const sorted = ids.toSorted((a, b) => byteLength(a) - byteLength(b) || (a < b ? -1 : 1));
      const given = isDescending ? sorted.toReversed() : sorted;
      expect(isInOrder(given)).toBe(new Set(given).size === given.length);
      if (isInOrder(ids)) expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
