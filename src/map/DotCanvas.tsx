import { useCallback, useMemo } from "react";
import { useMap } from "react-leaflet";
import type { Atlas } from "../incidents/atlas.ts";
import type { ColourBy, MapAnswer } from "../query/query-protocol.ts";
import { toneOfValue } from "../view/tone.ts";
import { CanvasDrawing } from "./CanvasDrawing.tsx";
import { CanvasPicking } from "./CanvasPicking.tsx";
import type { CanvasFrame } from "./canvas-layer.ts";
import { dotSize, dotsByTone, drawDots } from "./draw-dots.ts";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import { symbolAt } from "./incident-symbol.ts";
import { nearestPoint } from "./nearest-point.ts";
import { symbolPicking } from "./symbol-picking.ts";
import { canvasPoints, containerPoints, unitPoints } from "./symbol-points.ts";
import { useMapColours } from "./use-map-colours.ts";

interface DotCanvasProps {
  readonly answer: MapAnswer;
  readonly atlas: Atlas;
  readonly colourBy: ColourBy;
  readonly behaviour: MarkerBehaviour;
}

/** Every incident in view as a dot, for hundreds of thousands of them. */
export function DotCanvas({ answer, atlas, colourBy, behaviour }: DotCanvasProps) {
  const map = useMap();
  const colours = useMapColours();
  const { symbols } = answer;
  const points = useMemo(() => unitPoints(symbols.longitude, symbols.latitude), [symbols]);
  const tones = useMemo(() => {
    const legend = symbols.legend.map((value, index) =>
      toneOfValue(answer, atlas, colourBy, value, index),
    );
    return dotsByTone(symbols, legend);
  }, [answer, symbols, atlas, colourBy]);
  const draw = useCallback(
    (frame: CanvasFrame) => drawDots(frame, tones, canvasPoints(frame, points), colours),
    [tones, points, colours],
  );
  const picking = useMemo(() => {
    const reach = Math.max(6, dotSize(symbols.count.length) / 2 + 2);
    const find = (x: number, y: number) => {
      const index = nearestPoint(containerPoints(map, points), x, y, () => reach);
      return index === null ? null : symbolAt(answer, atlas, colourBy, index);
    };
    return { coversButtons: false, ...symbolPicking(find, behaviour) };
  }, [map, points, symbols, answer, atlas, colourBy, behaviour]);
  return (
    <>
      <CanvasDrawing paneName="dots" draw={draw} />
      <CanvasPicking picking={picking} />
    </>
  );
}
