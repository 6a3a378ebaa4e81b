import fc from "fast-check";
import { expect, test } from "vitest";
import { keyedRoom, sortByKey } from "./radix-order.ts";

test("keys ascend, equal ones in the order they came, whatever bits they share", () => {
  const anyKeys = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
    fc.array(fc.integer({ min: 4_000_000_000, max: 4_000_000_007 })),
    fc.array(fc.constantFrom(0, 7, 2 ** 31, 2 ** 32 - 1)),
  );
  fc.assert(
    fc.property(anyKeys, (numbers) => {
      const positions = numbers.map((_, at) => at);
      const expected = positions.toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
      const keys = Uint32Array.from(numbers);
      const order = Uint32Array.from(positions);
      sortByKey({ keys, order }, keyedRoom(numbers.length));
      expect([...order]).toEqual(expected);
      expect([...keys]).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});
