import { clusterContents } from "./cluster-element.ts";
import {
  type ClusterSymbol,
  diameterOf,
  type IncidentSymbol,
  type SingleSymbol,
} from "./incident-symbol.ts";
import { singleDrawing } from "./single-drawing.ts";

/** A button that shows a symbol; its name and what it does are up to the caller. */
export interface SymbolElement {
  /** What is put on the map: it holds nothing but the button. */
  readonly spot: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Shows a symbol; what looks as before is left alone. */
  readonly show: (symbol: IncidentSymbol) => void;
}

/** Room in the button around the symbol, pixels: a finger needs more than the eye. */
const reach = 12;

/** A button that shows no symbol yet. */
export function symbolElement(): SymbolElement {
  // a plain element is moved and resized: the style of a button takes twice as long to work out
  const spot = document.createElement("div");
  const button = document.createElement("button");
  button.type = "button";
  spot.append(button);
  let shown: IncidentSymbol | null = null;
  let showCluster: ((symbol: ClusterSymbol) => void) | null = null;

  function show(symbol: IncidentSymbol): void {
    const before = shown;
    shown = symbol;
    const size = `${diameterOf(symbol) + reach}px`;
    spot.style.width = size;
    spot.style.height = size;
    if (symbol.kind !== before?.kind) {
      spot.className = `atlas-symbol-spot atlas-symbol-spot--${symbol.kind}`;
      button.className = `atlas-symbol atlas-symbol--${symbol.kind}`;
    }
    if (symbol.kind === "cluster") {
      showCluster ??= clusterContents(spot, button);
      showCluster(symbol);
      return;
    }
    if (before?.kind === "single" && looksAlike(before, symbol)) return;
    spot.style.backgroundImage = "";
    showCluster = null;
    button.replaceChildren(singleDrawing(symbol));
  }

  return { spot, button, show };
}

function looksAlike(a: SingleSymbol, b: SingleSymbol): boolean {
  return (
    a.tone === b.tone &&
    a.letter === b.letter &&
    a.isAlleged === b.isAlleged &&
    a.isContested === b.isContested &&
    a.isExact === b.isExact &&
    a.incident.type === b.incident.type
  );
}
