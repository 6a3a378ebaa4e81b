import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import { formatMilitaryGrid } from "../geodesy/military-grid.ts";
import type { UncertainPosition } from "../geodesy/position.ts";
import { HoverLabel } from "./HoverLabel.tsx";
import { SelectedSpot } from "./SelectedSpot.tsx";

/** Marks coordinates that were searched for, written as finely as they were given. */
export function SearchedSpot({ at }: { readonly at: UncertainPosition }) {
  const { position, uncertaintyMeters } = at;
  // what was typed names a square: its last digit steps by the width of it
  const stepMeters = 2 * uncertaintyMeters;
  const notations = [
    formatDecimalDegrees(position, stepMeters),
    formatMilitaryGrid(position, stepMeters) ?? "",
  ];
  return (
    <>
      <SelectedSpot position={position} />
      <HoverLabel position={position} lines={notations} />
    </>
  );
}
