import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { Selection } from "../view/view-state.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";
import { placeMiddle } from "./place-middle.ts";

/** Where what is selected stands; null where that is nowhere or too wide for one spot. */
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
      return symbols.find((symbol) => rowOf(symbol) === selection.id)?.position ?? null;
    case "control-area":
    case "distance-note":
    case undefined:
      return null;
  }
}

function rowOf(symbol: IncidentSymbol): string | null {
  if (symbol.kind === "cluster") return null;
  return `${symbol.incident.dataset}/${symbol.incident.row}`;
}
