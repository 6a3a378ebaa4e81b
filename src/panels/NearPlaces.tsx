import { useMemo } from "react";
import { isWithin, type Nearness } from "../geodesy/distance-range.ts";
import { nearestPlaces } from "../geodesy/nearest-places.ts";
import type { UncertainPosition } from "../geodesy/position.ts";
import type { Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { NameText } from "./NameText.tsx";
import { NearLine, NearList } from "./NearList.tsx";

interface NearPlacesProps {
  readonly center: UncertainPosition;
  readonly radiusMeters: number;
  readonly onSelect: (selection: Selection) => void;
}

const lists = [
  ["yes", "inside"],
  ["possibly", "possibly"],
  ["no", "outside"],
] as const satisfies readonly (readonly [Nearness, string])[];

/** The places of the atlas, lines among them, surely inside, possibly inside and outside a ring. */
export function NearPlaces({ center, radiusMeters, onSelect }: NearPlacesProps) {
  const { places } = useAtlas().atlas;
  const nearest = useMemo(() => nearestPlaces(center, places), [center, places]);
  return lists.map(([nearness, list]) => {
    const found = nearest.filter(({ range }) => isWithin(range, radiusMeters) === nearness);
    return (
      <NearList key={list} of="places" list={list} count={found.length}>
        <ul className="plain-list">
          {found.map(({ thing: { id, name }, range }) => (
            <NearLine key={id} distance={range} onOpen={() => onSelect({ kind: "place", id })}>
              <NameText texts={name} />
            </NearLine>
          ))}
        </ul>
      </NearList>
    );
  });
}
