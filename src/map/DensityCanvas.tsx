import { useCallback, useMemo } from "react";
import { useMap } from "react-leaflet";
import type { DensityColumns } from "../query/query-protocol.ts";
import { CanvasDrawing } from "./CanvasDrawing.tsx";
import { CanvasPicking } from "./CanvasPicking.tsx";
import type { CanvasFrame } from "./canvas-layer.ts";
import { drawDensity } from "./draw-density.ts";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import type { ClusterSymbol } from "./incident-symbol.ts";
import { nearestPoint } from "./nearest-point.ts";
import { symbolPicking } from "./symbol-picking.ts";
import { canvasPoints, containerPoints, unitPoints } from "./symbol-points.ts";
import { useMapColours } from "./use-map-colours.ts";

interface DensityCanvasProps {
  readonly density: DensityColumns;
  readonly behaviour: MarkerBehaviour;
}

/** How many incidents lie where, as a honeycomb. */
export function DensityCanvas({ density, behaviour }: DensityCanvasProps) {
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
    const find = (x: number, y: number) => {
      const cell = nearestPoint(containerPoints(map, points), x, y, () => cellPixels / 2);
      return cell === null ? null : cellSymbol(density, cell);
    };
    return { coversButtons: false, ...symbolPicking(find, behaviour) };
  }, [map, points, cellPixels, density, behaviour]);
  return (
    <>
      <CanvasDrawing paneName="dots" draw={draw} />
      <CanvasPicking picking={picking} />
    </>
  );
}

/** A cell as the cluster of what lies in it. */
function cellSymbol({ longitude, latitude, count }: DensityColumns, cell: number): ClusterSymbol {
  return {
    kind: "cluster",
    key: `cell ${cell}`,
    position: [longitude[cell] ?? 0, latitude[cell] ?? 0],
    index: cell,
    count: count[cell] ?? 0,
    imprecise: 0,
    oneSpot: false,
    parts: [],
  };
}
