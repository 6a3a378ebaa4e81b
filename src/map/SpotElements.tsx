import { createElementObject, createLayerComponent, type LayerProps } from "@react-leaflet/core";
import type { PaneName } from "./panes.ts";
import { type Spot, SpotLayer } from "./spot-layer.ts";

interface SpotElementsProps extends LayerProps {
  readonly paneName: PaneName;
  readonly spots: readonly Spot[];
}

/** Elements of our own on positions of the map. */
export const SpotElements = createLayerComponent(createSpotElements, updateSpotElements);

function createSpotElements(
  { paneName, spots }: SpotElementsProps,
  context: Parameters<typeof createElementObject>[1],
) {
  const layer = new SpotLayer(paneName);
  layer.setSpots(spots);
  return createElementObject(layer, context);
}

function updateSpotElements(
  layer: SpotLayer,
  { spots }: SpotElementsProps,
  previous: SpotElementsProps,
) {
  if (spots !== previous.spots) layer.setSpots(spots);
}
