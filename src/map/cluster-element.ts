import { compactCount } from "./compact-count.ts";
import { type ClusterSymbol, showsRoughCount } from "./incident-symbol.ts";
import { ringGradient } from "./ring-arcs.ts";

/** What a button holds while it shows a cluster. */
export interface ClusterContents {
  readonly elements: readonly Node[];
  readonly show: (symbol: ClusterSymbol) => void;
}

/**
 * The count, in a ring that says what the members are; below it, where there is room, how many of them have
 * only a rough position. Text and a background: of all drawings the quickest to change.
 */
export function clusterContents(button: HTMLButtonElement): ClusterContents {
  const count = document.createTextNode("");
  const rough = document.createElement("span");
  rough.className = "atlas-symbol__rough";
  const roughCount = document.createTextNode("");
  rough.append(roughCount);
  let ring = "";

  function show(symbol: ClusterSymbol): void {
    const nextRough = showsRoughCount(symbol) ? compactCount(symbol.imprecise) : "";
    const nextRing = ringGradient(symbol.parts);
    count.data = compactCount(symbol.count);
    if (roughCount.data !== nextRough) roughCount.data = nextRough;
    if (ring !== nextRing) button.style.setProperty("--ring", nextRing);
    ring = nextRing;
    button.classList.toggle("atlas-symbol--stack", symbol.oneSpot);
  }

  return { elements: [count, rough], show };
}
