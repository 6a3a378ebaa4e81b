import { useEffect, useState } from "react";
import type { Atlas } from "../incidents/atlas.ts";
import { firstPicture } from "../view/first-picture.ts";
import { useView } from "../view/store.ts";

const none: ReadonlySet<string> = new Set();

/**
 * The ids of incidents that are told differently, as known on the day the reader asks about. The code that holds
 * claims against each other comes after the first picture; until then there are none.
 */
export function useContestedIncidents(atlas: Atlas): ReadonlySet<string> {
  const known = useView((view) => view.known);
  const [found, setFound] = useState(none);
  useEffect(
    function compareClaims() {
      let overtaken = false;
      loadComparison().then(
        ({ contestedIncidents }) => {
          if (!overtaken) setFound(contestedIncidents(atlas, known));
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [atlas, known],
  );
  return found;
}

async function loadComparison() {
  await firstPicture;
  return await import("../incidents/contested-incidents.ts");
}
