import type { IncidentColumns } from "../incidents/incident-columns.ts";
import type { ActorSets } from "./incident-table.ts";
import { createNameCoding } from "./name-coding.ts";

/** Codes each distinct list of actors once, over all datasets. */
export interface ActorCoding {
  forColumns(columns: IncidentColumns): (row: number) => number;
  finish(): { readonly actorSets: ActorSets; readonly actorNames: readonly string[] };
}

export function createActorCoding(): ActorCoding {
  const names = createNameCoding();
  const offsets = [0];
  const members: number[] = [];
  const codes = new Map<number | string, number>();

  function codeOfList(actors: readonly number[]): number {
    const [first = -1, second = -1] = actors;
    const key = actors.length > 2 ? actors.join(" ") : first * 65_537 + second;
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, offsets.length - 1);
    members.push(...actors);
    return offsets.push(members.length) - 2;
  }

  return {
    forColumns({ actorNames, actorOffset, actor }) {
      const globalCodes = names.codesOf(actorNames);
      const setOfOne = new Int32Array(globalCodes.length).fill(-1);

      function codeOfSeveral(from: number, to: number): number {
        const actors: number[] = [];
        for (let at = from; at < to; at++) {
          const code = globalCodes[actor[at] ?? 0] ?? 0;
          if (!actors.includes(code)) actors.push(code);
        }
        return codeOfList(actors);
      }

      return (row) => {
        const from = actorOffset[row] ?? 0;
        const to = actorOffset[row + 1] ?? from;
        if (to - from !== 1) return codeOfSeveral(from, to);
        const only = actor[from] ?? 0;
        const known = setOfOne[only] ?? -1;
        if (known >= 0) return known;
        const code = codeOfSeveral(from, to);
        setOfOne[only] = code;
        return code;
      };
    },
    finish: () => ({
      actorSets: {
        count: offsets.length - 1,
        offset: Uint32Array.from(offsets),
        actor: Uint16Array.from(members),
      },
      actorNames: names.names,
    }),
  };
}
