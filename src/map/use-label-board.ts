import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useState } from "react";
import type { CanvasFrame } from "./canvas-layer.ts";
import type { LabelBoard, LabelOwner } from "./label-board.ts";
import type { Box } from "./label-placement.ts";

/** The room taken by more important labels, in canvas pixels; a new function whenever it changes. */
export function useLabelBoard(
  board: LabelBoard,
  owner: LabelOwner,
  map: LeafletMap,
): (frame: CanvasFrame) => readonly Box[] {
  const [version, setVersion] = useState(0);
  useEffect(
    function listenToBoard() {
      return board.onRefresh(owner, () => setVersion((count) => count + 1));
    },
    [board, owner],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the board has changed
  return useCallback(
    (frame: CanvasFrame) => {
      const origin = map.getPixelOrigin();
      const shiftX = origin.x - frame.left;
      const shiftY = origin.y - frame.top;
      return board.takenBefore(owner).map(({ left, top, right, bottom }) => ({
        left: left + shiftX,
        top: top + shiftY,
        right: right + shiftX,
        bottom: bottom + shiftY,
      }));
    },
    [board, owner, map, version],
  );
}
