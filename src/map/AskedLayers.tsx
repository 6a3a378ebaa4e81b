import type { Dispatch } from "react";
import type { UncertainPosition } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { LinePlace } from "../incidents/line-place.ts";
import type { LabelBoard } from "./label-board.ts";
import { MeasuredLegs } from "./MeasuredLegs.tsx";
import { MeasureLayer } from "./MeasureLayer.tsx";
import type { MapPadding } from "./map-padding.ts";
import type { MeasureAction, MeasureState } from "./measure-state.ts";
import { SearchedSpot } from "./SearchedSpot.tsx";

interface AskedLayersProps {
  readonly atlas: Atlas;
  readonly board: LabelBoard;
  readonly padding: MapPadding;
  readonly measuring: MeasureState;
  readonly onMeasure: Dispatch<MeasureAction>;
  /** The line that is open and that parties describe by distances, if there is one. */
  readonly line: LinePlace | undefined;
  /** Coordinates that were searched for. */
  readonly searched: UncertainPosition | null;
}

/** What a reader asks of the map: to measure, to compare descriptions of a line, to show coordinates. */
export function AskedLayers(props: AskedLayersProps) {
  const { atlas, board, padding, measuring, onMeasure, line, searched } = props;
  return (
    <>
      {line && <MeasuredLegs atlas={atlas} line={line} board={board} padding={padding} />}
      {searched && <SearchedSpot at={searched} />}
      {measuring !== null && (
        <MeasureLayer state={measuring} dispatch={onMeasure} padding={padding} />
      )}
    </>
  );
}
