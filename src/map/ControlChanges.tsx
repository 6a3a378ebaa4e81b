import { useEffect, useState } from "react";
import { positionFrom } from "../geodesy/longitude.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { comparedAreas } from "../incidents/compared-areas.ts";
import type { ControlChange } from "../incidents/control-changes.ts";
import type { ControlComparison, Selection } from "../view/view-state.ts";
import { patternId } from "./pattern-id.ts";
import { Shapes } from "./Shapes.tsx";
import type { Shape } from "./shape-layer.ts";
import { toneClass, toneOfActor } from "./tone.ts";

interface ControlChangesProps {
  readonly atlas: Atlas;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly comparison: ControlComparison;
  readonly onPick: (target: Selection) => void;
}

/** Only the ground that two statements give to different actors, hatched in the second's colour. */
export function ControlChanges({ atlas, day, comparison, onPick }: ControlChangesProps) {
  const [shapes, setShapes] = useState<readonly Shape[]>([]);
  useEffect(
    function compareAreas() {
      let overtaken = false;
      const { before, after } = comparedAreas(atlas.controlAreas, day, comparison);
      import("../incidents/control-changes.ts").then(
        ({ controlChanges }) => {
          if (overtaken) return;
          const changes = controlChanges(before, after);
          setShapes(changes.flatMap((change) => shapesOf(change, atlas, onPick)));
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [atlas, day, comparison, onPick],
  );
  return <Shapes paneName="control" shapes={shapes} />;
}

function shapesOf(
  { id, after, geometry }: ControlChange,
  atlas: Atlas,
  onPick: (target: Selection) => void,
): readonly Shape[] {
  const tone = toneOfActor(atlas, after.actor);
  const lines = geometry.coordinates.flat().map((ring) => ring.map(positionFrom));
  const fill = patternId("claimed", tone);
  const look = { kind: "area", lines, className: `atlas-control ${toneClass(tone)}` } as const;
  return [
    { ...look, key: `${id} tint`, className: `${look.className} atlas-control--assessed` },
    {
      ...look,
      key: id,
      className: `${look.className} atlas-control--claimed`,
      ...(fill === null ? {} : { fill }),
      onPick: () => onPick({ kind: "control-area", id: after.id }),
    },
  ];
}
