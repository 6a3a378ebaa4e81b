import type { Contender } from "./contender.ts";

/** A map without anything on it: the floor of every figure. */
export function createEmptyMap(): Contender {
  return {
    load: async () => undefined,
    setWindow: async () => undefined,
    settled: async () => undefined,
    shownCount: () => null,
    pick: async () => 0,
  };
}
