import { useMemo } from "react";
import { isWithin, type Nearness } from "../geodesy/distance-range.ts";
import { type Neighbor, nearestPlaces } from "../geodesy/nearest-places.ts";
import type { UncertainPosition } from "../geodesy/position.ts";
import type { Place } from "../incidents/place.ts";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatDistanceRange } from "../language/format-distance.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import { useView } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { NameText } from "./NameText.tsx";

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
  const { tag } = useLanguage();
  const { places } = useAtlas().atlas;
  const nearest = useMemo(() => nearestPlaces(center, places), [center, places]);
  return lists.map(([nearness, list]) => {
    const found = nearest.filter(({ range }) => isWithin(range, radiusMeters) === nearness);
    if (found.length === 0) return null;
    return (
      <details key={list} className="near-list">
        <summary>
          {distanceMessages.near.places}: {distanceMessages.near[list]} (
          {formatCount(tag, found.length)})
        </summary>
        <PlaceLines found={found} onSelect={onSelect} />
      </details>
    );
  });
}

interface PlaceLinesProps {
  readonly found: readonly Neighbor<Place>[];
  readonly onSelect: (selection: Selection) => void;
}

function PlaceLines({ found, onSelect }: PlaceLinesProps) {
  const { tag } = useLanguage();
  const units = useView((view) => view.units);
  return (
    <ul className="plain-list">
      {found.map(({ thing: { id, name }, range }) => (
        <li key={id}>
          <button
            type="button"
            className="link-button"
            onClick={() => onSelect({ kind: "place", id })}
          >
            <NameText texts={name} />
          </button>
          <span className="quiet block">{formatDistanceRange(tag, range, units)}</span>
        </li>
      ))}
    </ul>
  );
}
