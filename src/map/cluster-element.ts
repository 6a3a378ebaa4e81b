import { compactCount } from "./compact-count.ts";
import { type ClusterSymbol, showsRoughCount } from "./incident-symbol.ts";
import { ringGradient } from "./ring-arcs.ts";

/**
 * Fills a button for a cluster and returns the way to show one: the count, in a ring around the button that says
 * what the members are; below it, where there is room, how many of them have only a rough position. Text and
 * backgrounds: of all drawings the quickest to change.
 */
export function clusterContents(
  spot: HTMLElement,
  button: HTMLButtonElement,
): (symbol: ClusterSymbol) => void {
  const count = document.createTextNode("");
  const rough = document.createElement("span");
  rough.className = "atlas-symbol__rough";
  const roughCount = document.createTextNode("");
  rough.append(roughCount);
  button.replaceChildren(count, rough);
  let ring = "";

  return function show(symbol) {
    const nextCount = compactCount(symbol.count);
    const nextRough = showsRoughCount(symbol) ? compactCount(symbol.imprecise) : "";
    const nextRing = ringGradient(symbol.parts);
    if (count.data !== nextCount) count.data = nextCount;
    if (roughCount.data !== nextRough) roughCount.data = nextRough;
    if (ring !== nextRing) spot.style.backgroundImage = nextRing;
    ring = nextRing;
    button.classList.toggle("atlas-symbol--stack", symbol.oneSpot);
  };
}
