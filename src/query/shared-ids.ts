import type { IncidentSet } from "../formats/format.ts";
import { pause } from "../formats/tables/pause.ts";
import type { SharedIds } from "./query-protocol.ts";

type Identified = Pick<IncidentSet, "format" | "rowsRead" | "labelOf" | "detailsOf">;

/** Rows whose ids are looked up before other questions get their turn. */
const rowsAtOnce = 2000;

/**
 * Counts the ids that a file shares with each file added before it. Only files of one format are compared:
 * the numbers of two publishers mean nothing to each other.
 */
export async function sharedIdsOf(
  dataset: string,
  files: ReadonlyMap<string, Identified>,
): Promise<readonly SharedIds[]> {
  const own = files.get(dataset);
  const names = [...files.keys()];
  const earlier = names
    .slice(0, names.indexOf(dataset))
    .filter((name) => files.get(name)?.format === own?.format);
  if (own === undefined || earlier.length === 0) return [];
  const ids = await idsOf(own);
  const shared: SharedIds[] = [];
  for (const name of earlier) {
    const other = files.get(name);
    const others = other ? await idsOf(other) : new Set<string>();
    const count = [...others].filter((id) => ids.has(id)).length;
    if (count > 0) shared.push({ dataset: name, count });
  }
  return shared;
}

async function idsOf(set: Identified): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let row = 0; row < set.rowsRead; row++) {
    const { id } = set.labelOf?.(row) ?? set.detailsOf(row);
    if (id !== "") ids.add(id);
    if (row % rowsAtOnce === rowsAtOnce - 1) await pause(undefined);
  }
  return ids;
}
