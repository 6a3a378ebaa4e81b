import type { CanvasPicking } from "./canvas-picking.ts";
import type { MarkerBehaviour } from "./incident-marker-layer.ts";
import type { IncidentSymbol } from "./incident-symbol.ts";

/** Opens and tells of the symbol that `find` has at a point of the container, in its pixels. */
export function symbolPicking(
  find: (x: number, y: number) => IncidentSymbol | null,
  { onOpen, onHover }: MarkerBehaviour,
): Pick<CanvasPicking, "open" | "hover"> {
  return {
    open(x, y) {
      const found = find(x, y);
      if (found !== null) onOpen(found);
      return found !== null;
    },
    hover(x, y) {
      const found = find(x, y);
      onHover(found);
      return found !== null;
    },
  };
}
