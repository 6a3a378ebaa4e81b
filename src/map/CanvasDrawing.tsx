import { createElementObject, createLayerComponent, type LayerProps } from "@react-leaflet/core";
import { type CanvasFrame, CanvasLayer } from "./canvas-layer.ts";
import type { PaneName } from "./panes.ts";

interface CanvasDrawingProps extends LayerProps {
  readonly paneName: PaneName;
  /** Draws one frame; another function means another picture. */
  readonly draw: (frame: CanvasFrame) => void;
}

/** A canvas in a pane of the map, drawn by a function. */
export const CanvasDrawing = createLayerComponent(createCanvasDrawing, updateCanvasDrawing);

function createCanvasDrawing(
  { paneName, draw }: CanvasDrawingProps,
  context: Parameters<typeof createElementObject>[1],
) {
  return createElementObject(new CanvasLayer(paneName, draw), context);
}

function updateCanvasDrawing(
  layer: CanvasLayer,
  { draw }: CanvasDrawingProps,
  previous: CanvasDrawingProps,
) {
  if (draw !== previous.draw) layer.redraw(draw);
}
