import { useCallback, useMemo } from "react";
import { useMap } from "react-leaflet";
import type { DensityColumns } from "../query/query-protocol.ts";
import type { ClusterPick } from "./AtlasMap.tsx";
import { CanvasDrawing } from "./CanvasDrawing.tsx";
import { CanvasPicking } from "./CanvasPicking.tsx";
import type { CanvasFrame } from "./canvas-layer.ts";
import { drawDensity } from "./draw-density.ts";
import { nearestPoint } from "./nearest-point.ts";
import { canvasPoints, containerPoints, unitPoints } from "./symbol-points.ts";
import { useMapColours } from "./use-map-colours.ts";

interface DensityCanvasProps {
  readonly density: DensityColumns;
  readonly onChoose: (cell: ClusterPick) => void;
}

/** How many incidents lie where, as a honeycomb. */
export function DensityCanvas({ density, onChoose }: DensityCanvasProps) {
  const map = useMap();
  const colours = useMapColours();
  const { longitude, latitude, count, cellPixels } = density;
  const points = useMemo(() => unitPoints(longitude, latitude), [longitude, latitude]);
  const zoom = useMemo(() => ({ asked: map.getZoom(), density }).asked, [map, density]);
  const draw = useCallback(
    (frame: CanvasFrame) => {
      // until the next answer the cells keep their size on the ground
      const spacing = cellPixels * 2 ** (frame.zoom - zoom);
      drawDensity(frame, count, canvasPoints(frame, points), spacing, colours);
    },
    [count, points, cellPixels, zoom, colours],
  );
  const picking = useMemo(() => {
    const find = (x: number, y: number) =>
      nearestPoint(containerPoints(map, points), x, y, () => cellPixels / 2);
    return {
      coversButtons: false,
      open(x: number, y: number) {
        const symbol = find(x, y);
        if (symbol === null) return false;
        const position = [longitude[symbol] ?? 0, latitude[symbol] ?? 0] as const;
        onChoose({ symbol, count: count[symbol] ?? 0, position, oneSpot: false });
        return true;
      },
      hover: (x: number, y: number) => find(x, y) !== null,
    };
  }, [map, points, cellPixels, longitude, latitude, count, onChoose]);
  return (
    <>
      <CanvasDrawing paneName="dots" draw={draw} />
      <CanvasPicking picking={picking} />
    </>
  );
}
