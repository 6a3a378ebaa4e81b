import { useMemo } from "react";
import type { Atlas } from "../incidents/atlas.ts";
import { controlAreasOn } from "../incidents/control-areas-on.ts";
import type { Selection } from "../view/view-state.ts";
import { controlFill, controlOutline } from "./control-shapes.ts";
import { Shapes } from "./Shapes.tsx";

interface ControlAreasProps {
  readonly atlas: Atlas;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly hiddenActors: readonly string[];
  readonly selectedId: string | null;
  readonly onPick: (target: Selection) => void;
}

/** Who is said to have held what on a day. */
export function ControlAreas({ atlas, day, hiddenActors, selectedId, onPick }: ControlAreasProps) {
  const areas = useMemo(
    () =>
      controlAreasOn(atlas.controlAreas, day).filter(({ actor }) => !hiddenActors.includes(actor)),
    [atlas, day, hiddenActors],
  );
  const fills = useMemo(
    () =>
      areas.map((area) =>
        controlFill(area, atlas, area.id === selectedId, () =>
          onPick({ kind: "control-area", id: area.id }),
        ),
      ),
    [areas, atlas, selectedId, onPick],
  );
  const outlines = useMemo(
    () => areas.flatMap((area) => controlOutline(area, atlas, area.id === selectedId)),
    [areas, atlas, selectedId],
  );
  return (
    <>
      <Shapes paneName="control" shapes={fills} />
      <Shapes paneName="control-outline" shapes={outlines} />
    </>
  );
}
