import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedRows } from "./repeated-rows.ts";

test("a row is repeated where a count of each pair of hashes says so", () => {
  const hash = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 2 ** 32 - 1 }));
  const pair = fc.tuple(hash, fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const alike = ([a, b]: readonly number[]) => pairs.filter(([c, d]) => a === c && b === d);
      const counted = [...pairs.keys()].filter((row) => {
        const own = pairs[row] ?? [0, 0];
        return own[0] !== 0 && alike(own).length > 1;
      });
      const hashes = Uint32Array.from(pairs, ([first]) => first);
      const others = Uint32Array.from(pairs, ([, second]) => second);
      expect(repeatedRows(hashes, others)).toEqual(counted);
    }),
  );
});
