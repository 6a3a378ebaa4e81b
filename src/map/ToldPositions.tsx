import { useMemo } from "react";
import { destination } from "../geodesy/destination.ts";
import type { Position } from "../geodesy/position.ts";
import { DistanceLabels } from "./DistanceLabels.tsx";
import { discLines } from "./disc-shapes.ts";
import type { LabelSpot } from "./distance-shapes.ts";
import type { LabelBoard } from "./label-board.ts";
import { Shapes } from "./Shapes.tsx";
import type { Shape } from "./shape-layer.ts";
import type { ToldPosition } from "./told-by.ts";

interface ToldPositionsProps {
  readonly board: LabelBoard;
  /** Where the atlas draws the selected incident. */
  readonly from: Position | null;
  readonly toldBy: readonly ToldPosition[];
}

/** Where others put the selected incident: their discs, with a thin line from ours to each. */
export function ToldPositions({ board, from, toldBy }: ToldPositionsProps) {
  const shapes = useMemo(
    () => (from === null ? [] : toldBy.flatMap((told) => toldShapes(from, told))),
    [from, toldBy],
  );
  const labels = useMemo(
    () =>
      from === null
        ? []
        : toldBy.map(({ label, position, uncertaintyMeters }) => ({
            id: label,
            text: label,
            spots: labelSpots(position, uncertaintyMeters),
            onPick: null,
          })),
    [from, toldBy],
  );
  return (
    <>
      <Shapes paneName="told-by" shapes={shapes} />
      <DistanceLabels board={board} owner="told" labels={labels} />
    </>
  );
}

/** In the middle, else below, above or beside the disc. */
function labelSpots(position: Position, uncertaintyMeters: number): readonly LabelSpot[] {
  const distances = [uncertaintyMeters, uncertaintyMeters + 1500, uncertaintyMeters + 4000];
  const around = distances.flatMap((meters) =>
    [180, 0, 150, 210, 30, 330, 90, 270].map((bearing) => ({
      position: destination(position, bearing, meters),
      leans: bearing,
    })),
  );
  return [{ position, leans: null }, ...around];
}

function toldShapes(from: Position, told: ToldPosition): readonly Shape[] {
  const { label, position, uncertaintyMeters } = told;
  return [
    {
      key: `${label} disc`,
      kind: "area",
      lines: discLines(position, Math.max(100, uncertaintyMeters)),
      className: "atlas-told-disc",
    },
    { key: `${label} line`, kind: "line", lines: [[from, position]], className: "atlas-told-line" },
  ];
}
