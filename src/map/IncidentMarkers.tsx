import { createElementObject, createLayerComponent, type LayerProps } from "@react-leaflet/core";
import { IncidentMarkerLayer, type MarkerBehaviour } from "./incident-marker-layer.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";
import type { LabelBoard } from "./label-board.ts";

interface IncidentMarkersProps extends LayerProps {
  readonly board: LabelBoard;
  readonly symbols: readonly IncidentSymbol[];
  readonly behaviour: MarkerBehaviour;
}

/** Incidents and clusters as buttons on the map. */
export const IncidentMarkers = createLayerComponent(createIncidentMarkers, updateIncidentMarkers);

function createIncidentMarkers(
  { board, symbols, behaviour }: IncidentMarkersProps,
  context: Parameters<typeof createElementObject>[1],
) {
  const layer = new IncidentMarkerLayer(board, behaviour);
  layer.setSymbols(symbols);
  return createElementObject(layer, context);
}

function updateIncidentMarkers(
  layer: IncidentMarkerLayer,
  { symbols, behaviour }: IncidentMarkersProps,
  previous: IncidentMarkersProps,
) {
  if (behaviour !== previous.behaviour) layer.setBehaviour(behaviour);
  if (symbols !== previous.symbols) layer.setSymbols(symbols);
}
