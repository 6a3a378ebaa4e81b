import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { Atlas } from "../incidents/atlas.ts";
import { comparedAreas } from "../incidents/compared-areas.ts";
import type { ControlChange } from "../incidents/control-changes.ts";
import { toneClass } from "../view/tone.ts";
import type { ControlComparison, Selection } from "../view/view-state.ts";
import { changePatternId, changeShape, type TonePair, tonesOf } from "./change-shapes.ts";
import { Shapes } from "./Shapes.tsx";

interface ControlChangesProps {
  readonly atlas: Atlas;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly comparison: ControlComparison;
  readonly onPick: (target: Selection) => void;
}

/** Only the ground two days, or two publishers, give to different actors. */
export function ControlChanges({ atlas, day, comparison, onPick }: ControlChangesProps) {
  const changes = useControlChanges(atlas, day, comparison);
  const shapes = useMemo(
    () =>
      changes.map((change) =>
        changeShape(change, atlas, () => onPick({ kind: "control-area", id: change.after.id })),
      ),
    [changes, atlas, onPick],
  );
  return (
    <>
      {createPortal(<ChangePatterns pairs={pairsOf(changes, atlas)} />, document.body)}
      <Shapes paneName="control" shapes={shapes} />
    </>
  );
}

function ChangePatterns({ pairs }: { readonly pairs: readonly TonePair[] }) {
  return (
    <svg
      className="atlas-map atlas-patterns"
      width="0"
      height="0"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        {pairs.map((pair) => (
          <pattern
            key={changePatternId(pair)}
            id={changePatternId(pair)}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
            width="14"
            height="14"
          >
            <g className={toneClass(pair.before)}>
              <rect className="atlas-pattern-before" width="14" height="14" />
            </g>
            <g className={toneClass(pair.after)}>
              <rect className="atlas-pattern-after" width="9" height="14" />
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

function pairsOf(changes: readonly ControlChange[], atlas: Atlas): readonly TonePair[] {
  const pairs = changes.map((change) => tonesOf(change, atlas));
  return [...new Map(pairs.map((pair) => [changePatternId(pair), pair])).values()];
}

/** The changes between two sets of areas; none until the clipping code has come and done its work. */
function useControlChanges(
  atlas: Atlas,
  day: string,
  comparison: ControlComparison,
): readonly ControlChange[] {
  const [changes, setChanges] = useState<readonly ControlChange[]>([]);
  useEffect(
    function compareAreas() {
      let overtaken = false;
      const { before, after } = comparedAreas(atlas.controlAreas, day, comparison);
      import("../incidents/control-changes.ts").then(
        ({ controlChanges }) => {
          if (!overtaken) setChanges(controlChanges(before, after));
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [atlas, day, comparison],
  );
  return changes;
}
