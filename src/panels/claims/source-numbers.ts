import { createContext, useContext } from "react";
import type { Claim } from "../../incidents/claim.ts";

const SourceNumbers = createContext<ReadonlyMap<string, number>>(new Map());

export const SourceNumbersProvider = SourceNumbers.Provider;

/** The number of each source among those of the incident that is open, from 1. */
export function useSourceNumbers(): ReadonlyMap<string, number> {
  return useContext(SourceNumbers);
}

/** Numbers for sources in the order claims name them, then further ones; each once. */
export function numberSources(
  claims: readonly Claim[],
  further: readonly string[],
): ReadonlyMap<string, number> {
  const ids = claims.flatMap(({ source, alsoIn }) => [source, ...alsoIn]);
  return new Map([...new Set([...ids, ...further])].map((id, at) => [id, at + 1]));
}
