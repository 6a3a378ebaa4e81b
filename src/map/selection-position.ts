import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { rowId } from "../view/selection-of.ts";
import type { Selection } from "../view/view-state.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";
import { placeMiddle } from "./place-middle.ts";

/** Where what is selected, or its middle, stands; null where that is nowhere or too wide for one spot. */
export function selectionPosition(
  selection: Selection | null,
  atlas: Atlas,
  symbols: readonly IncidentSymbol[],
): Position | null {
  switch (selection?.kind) {
    case "incident": {
      const where = atlas.incidents.find(({ id }) => id === selection.id)?.where;
      return where?.kind === "position" ? where.position : null;
    }
    case "place": {
      const place = atlas.places.find(({ id }) => id === selection.id);
      return place === undefined ? null : placeMiddle(place);
    }
    case "row":
      return symbols.find((symbol) => isOfRow(symbol, selection.id))?.position ?? null;
    case "distance-note": {
      const note = atlas.heading.distanceNotes.find(({ id }) => id === selection.id);
      const anchor = atlas.places.find(({ id }) => id === note?.anchor);
      return anchor === undefined ? null : placeMiddle(anchor);
    }
    case "control-area":
    case undefined:
      return null;
  }
}

function isOfRow(symbol: IncidentSymbol, id: string): boolean {
  return symbol.kind === "single" && rowId(symbol.incident) === id;
}
