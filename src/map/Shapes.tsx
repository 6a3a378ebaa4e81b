import { createElementObject, createLayerComponent, type LayerProps } from "@react-leaflet/core";
import type { PaneName } from "./panes.ts";
import { type Shape, ShapeLayer } from "./shape-layer.ts";

interface ShapesProps extends LayerProps {
  readonly paneName: PaneName;
  readonly shapes: readonly Shape[];
}

/** Areas and lines in one pane. */
export const Shapes = createLayerComponent(createShapes, updateShapes);

function createShapes(
  { paneName, shapes }: ShapesProps,
  context: Parameters<typeof createElementObject>[1],
) {
  const layer = new ShapeLayer(paneName);
  layer.setShapes(shapes);
  return createElementObject(layer, context);
}

function updateShapes(layer: ShapeLayer, { shapes }: ShapesProps, previous: ShapesProps) {
  if (shapes !== previous.shapes) layer.setShapes(shapes);
}
