import type { Dispatch } from "react";
import type { Atlas } from "../incidents/atlas.ts";
import type { LinePlace } from "../incidents/line-place.ts";
import type { LabelBoard } from "./label-board.ts";
import { MeasuredLegs } from "./MeasuredLegs.tsx";
import { MeasureLayer } from "./MeasureLayer.tsx";
import type { MapPadding } from "./map-padding.ts";
import type { MeasureAction, MeasureState } from "./measure-state.ts";

interface MeasuredLayersProps {
  readonly atlas: Atlas;
  readonly board: LabelBoard;
  readonly padding: MapPadding;
  readonly measuring: MeasureState;
  readonly onMeasure: Dispatch<MeasureAction>;
  /** The line that is open and that parties describe by distances, if there is one. */
  readonly line: LinePlace | undefined;
}

/** What is measured on the map: by the reader, and against what parties say. */
export function MeasuredLayers(props: MeasuredLayersProps) {
  const { atlas, board, padding, measuring, onMeasure, line } = props;
  return (
    <>
      {line && <MeasuredLegs atlas={atlas} line={line} board={board} padding={padding} />}
      {measuring !== null && <MeasureLayer state={measuring} dispatch={onMeasure} />}
    </>
  );
}
