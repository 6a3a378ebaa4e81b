import { useEffect, useState } from "react";
import type { Atlas } from "../incidents/atlas.ts";

const none: ReadonlySet<string> = new Set();

/**
 * Ids of the reported distances that do not fit. The code that measures is fetched when somebody first looks
 * at one of them; until then there are none.
 */
export function useSuspiciousNotes(atlas: Atlas, isLookedAt: boolean): ReadonlySet<string> {
  const [found, setFound] = useState(none);
  useEffect(
    function holdAgainstMap() {
      let overtaken = false;
      if (!isLookedAt) return;
      import("../incidents/suspicious-notes.ts").then(
        ({ suspiciousNotes }) => {
          if (!overtaken) setFound(suspiciousNotes(atlas));
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [atlas, isLookedAt],
  );
  return found;
}
