import { useCallback, useMemo } from "react";
import { useMap } from "react-leaflet";
import { CanvasDrawing } from "./CanvasDrawing.tsx";
import { CanvasPicking } from "./CanvasPicking.tsx";
import type { CanvasFrame } from "./canvas-layer.ts";
import { drawSymbols } from "./draw-symbols.ts";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import { diameterOf, type IncidentSymbol } from "./incident-symbol.ts";
import { nearestPoint } from "./nearest-point.ts";
import { symbolPicking } from "./symbol-picking.ts";
import { canvasPoints, containerPoints, unitPoints } from "./symbol-points.ts";
import { useMapColours } from "./use-map-colours.ts";

interface SymbolCanvasProps {
  readonly symbols: readonly IncidentSymbol[];
  readonly behaviour: MarkerBehaviour;
}

/** Many symbols on one canvas; the list is their keyboard path. */
export function SymbolCanvas({ symbols, behaviour }: SymbolCanvasProps) {
  const map = useMap();
  const colours = useMapColours();
  const points = useMemo(
    () =>
      unitPoints(
        symbols.map(({ position }) => position[0]),
        symbols.map(({ position }) => position[1]),
      ),
    [symbols],
  );
  const draw = useCallback(
    (frame: CanvasFrame) => drawSymbols(frame, symbols, canvasPoints(frame, points), colours),
    [symbols, points, colours],
  );
  const picking = useMemo(() => {
    const find = (x: number, y: number) => {
      const reach = (index: number) => reachOf(symbols[index]);
      const index = nearestPoint(containerPoints(map, points), x, y, reach);
      return symbols[index ?? -1] ?? null;
    };
    return { coversButtons: true, ...symbolPicking(find, behaviour) };
  }, [map, symbols, points, behaviour]);
  return (
    <>
      <CanvasDrawing paneName="symbols" draw={draw} />
      <CanvasPicking picking={picking} />
    </>
  );
}

function reachOf(symbol: IncidentSymbol | undefined): number {
  return symbol === undefined ? 0 : diameterOf(symbol) / 2 + 2;
}
