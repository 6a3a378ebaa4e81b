import { createElementObject, createLayerComponent, type LayerProps } from "@react-leaflet/core";
import type { Place } from "../incidents/place.ts";
import type { LabelBoard } from "./label-board.ts";
import { PlaceMarkerLayer, type PlaceMarkerOptions } from "./place-marker-layer.ts";

interface PlaceMarkersProps extends LayerProps {
  readonly board: LabelBoard;
  readonly places: readonly Place[];
  readonly options: PlaceMarkerOptions;
}

/** Named places with glyph and label. */
export const PlaceMarkers = createLayerComponent(createPlaceMarkers, updatePlaceMarkers);

function createPlaceMarkers(
  { board, places, options }: PlaceMarkersProps,
  context: Parameters<typeof createElementObject>[1],
) {
  const layer = new PlaceMarkerLayer(board, options);
  layer.setPlaces(places);
  return createElementObject(layer, context);
}

function updatePlaceMarkers(
  layer: PlaceMarkerLayer,
  { places, options }: PlaceMarkersProps,
  previous: PlaceMarkersProps,
) {
  if (options !== previous.options) layer.setOptions(options);
  if (places !== previous.places) layer.setPlaces(places);
}
