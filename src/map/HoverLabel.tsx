import { useMemo } from "react";
import type { Position } from "../geodesy/position.ts";
import { SpotElements } from "./SpotElements.tsx";

interface HoverLabelProps {
  readonly position: Position | null;
  readonly lines: readonly string[];
}

/** A small label beside what the pointer or the focus is on; it repeats what is also in the list. */
export function HoverLabel({ position, lines }: HoverLabelProps) {
  const text = lines.filter((line) => line !== "").join("\n");
  const spots = useMemo(() => {
    if (position === null || text === "") return [];
    const element = document.createElement("div");
    element.className = "atlas-hover";
    element.setAttribute("aria-hidden", "true");
    for (const line of text.split("\n")) {
      const row = document.createElement("span");
      row.className = "atlas-hover__line";
      row.dir = "auto";
      row.textContent = line;
      element.append(row);
    }
    return [{ position, element }];
  }, [position, text]);
  return <SpotElements paneName="hover" spots={spots} />;
}
