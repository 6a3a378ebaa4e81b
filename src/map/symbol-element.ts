import { clusterContents } from "./cluster-element.ts";
import { diameterOf, type IncidentSymbol, type SingleSymbol } from "./incident-symbol.ts";
import { singleDrawing } from "./single-drawing.ts";

/** A button that shows a symbol; its name and what it does are up to the caller. */
export interface SymbolElement {
  readonly button: HTMLButtonElement;
  /** Shows a symbol; what looks as before is left alone. */
  readonly show: (symbol: IncidentSymbol) => void;
}

/** Room in the button around the symbol, pixels: a finger needs more than the eye. */
const reach = 12;

/** A button that shows no symbol yet. */
export function symbolElement(): SymbolElement {
  const button = document.createElement("button");
  button.type = "button";
  const cluster = clusterContents(button);
  let shown: IncidentSymbol | null = null;

  function show(symbol: IncidentSymbol): void {
    const before = shown;
    shown = symbol;
    const size = `${diameterOf(symbol) + reach}px`;
    button.style.width = size;
    button.style.height = size;
    if (symbol.kind !== before?.kind)
      button.className = `atlas-symbol atlas-symbol--${symbol.kind}`;
    if (symbol.kind === "single") {
      if (before?.kind === "single" && looksAlike(before, symbol)) return;
      button.replaceChildren(singleDrawing(symbol));
      return;
    }
    if (before?.kind !== "cluster") button.replaceChildren(...cluster.elements);
    cluster.show(symbol);
  }

  return { button, show };
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
