import { useMemo } from "react";
import type { Position } from "../geodesy/position.ts";
import { SpotElements } from "./SpotElements.tsx";

/** A halo around what is selected, which also shows it inside a cluster or among drawn points. */
export function SelectedSpot({ position }: { readonly position: Position | null }) {
  const [longitude, latitude] = position ?? [];
  const spots = useMemo(() => {
    if (longitude === undefined || latitude === undefined) return [];
    const element = document.createElement("div");
    element.className = "atlas-selected-spot";
    return [{ position: [longitude, latitude] as const, element }];
  }, [longitude, latitude]);
  return <SpotElements paneName="selected" spots={spots} />;
}
