import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedHashes } from "./repeated-hashes.ts";

test("a hash is repeated where a count of each says so", () => {
  const hash = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 200 }), (hashes) => {
      const counted = hashes.filter((each, at) => each !== 0 && hashes.indexOf(each) < at);
      expect(repeatedHashes(Uint32Array.from(hashes))).toEqual(new Set(counted));
    }),
  );
});
