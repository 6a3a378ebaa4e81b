import { useCallback } from "react";
import { useMap } from "react-leaflet";
import type { ClusterPick } from "./AtlasMap.tsx";
import type { ClusterSymbol } from "./incident-symbol.ts";

/** As many incidents as a reader chooses from without zooming in first. */
const choosableCount = 12;

/** Opens a cluster: a chooser where zooming would not part it or it is small, else two levels closer. */
export function useClusterOpening(onChoose: (cluster: ClusterPick) => void) {
  const map = useMap();
  return useCallback(
    ({ index, count, position, oneSpot }: ClusterSymbol) => {
      const isClosest = map.getZoom() >= map.getMaxZoom();
      if (oneSpot || isClosest || count <= choosableCount) {
        onChoose({ symbol: index, count, position, oneSpot });
        return;
      }
      map.setView([position[1], position[0]], Math.min(map.getZoom() + 2, map.getMaxZoom()));
    },
    [map, onChoose],
  );
}
