import { createElementObject, createLayerComponent, type LayerProps } from "@react-leaflet/core";
import { type DistanceLabel, DistanceLabelLayer } from "./distance-label-layer.ts";
import type { LabelBoard, LabelOwner } from "./label-board.ts";

interface DistanceLabelsProps extends LayerProps {
  readonly board: LabelBoard;
  readonly owner: LabelOwner;
  readonly labels: readonly DistanceLabel[];
}

/** The words beside rings and lines of distance. */
export const DistanceLabels = createLayerComponent(createDistanceLabels, updateDistanceLabels);

function createDistanceLabels(
  { board, owner, labels }: DistanceLabelsProps,
  context: Parameters<typeof createElementObject>[1],
) {
  const layer = new DistanceLabelLayer(board, owner);
  layer.setLabels(labels);
  return createElementObject(layer, context);
}

function updateDistanceLabels(
  layer: DistanceLabelLayer,
  { labels }: DistanceLabelsProps,
  previous: DistanceLabelsProps,
) {
  if (labels !== previous.labels) layer.setLabels(labels);
}
