import { compassPoint } from "../../geodesy/compass-point.ts";
import { legsToLine } from "../../geodesy/legs-to-line.ts";
import { type Neighbor, nearestPlaces } from "../../geodesy/nearest-places.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import { isLinePlace, type LinePlace } from "../../incidents/line-place.ts";
import type { Place } from "../../incidents/place.ts";
import { distanceMessages } from "../../language/distance-messages.ts";
import {
  formatDistance,
  formatDistanceRange,
  formatMeasuredDistance,
} from "../../language/format-distance.ts";
import { useLanguage } from "../../language/language.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { OpenButton } from "../OpenButton.tsx";
import { DetailsField } from "./DetailsPanel.tsx";

interface NearnessFieldProps {
  readonly at: UncertainPosition;
  /** The place it is said to be, which is not near it but it. */
  readonly placeId?: string | undefined;
}

/** How many places are named. */
const placeCount = 4;

/** How far away a line may be and still be worth a measure, metres. */
const farthestLineMeters = 60_000;

/** What something is near, in words and ranges: places, and lines both at their nearest and straight on. */
export function NearnessField({ at, placeId }: NearnessFieldProps) {
  const { atlas } = useAtlas();
  const others = atlas.places.filter(({ id }) => id !== placeId);
  const points = nearestPlaces(at, others.filter(isPoint)).toSorted(byMiddle).slice(0, placeCount);
  const lines = nearestPlaces(at, others.filter(isLinePlace)).filter(
    ({ range }) => range.min <= farthestLineMeters,
  );
  if (points.length === 0 && lines.length === 0) return null;
  return (
    <DetailsField name={distanceMessages.nearness.heading}>
      <ul className="plain-list">
        {points.map((near) => (
          <li key={near.thing.id}>
            <PlaceNearness near={near} />
          </li>
        ))}
        {lines.map((near) => (
          <li key={near.thing.id}>
            <LineNearness at={at} near={near} />
          </li>
        ))}
      </ul>
      <p className="quiet">{distanceMessages.nearness.method}</p>
    </DetailsField>
  );
}

function PlaceNearness({ near }: { readonly near: Neighbor<Place> }) {
  const { tag } = useLanguage();
  const words = distanceMessages.nearness;
  const units = useView((view) => view.units);
  const { range, bearing, bearingSpread, thing } = near;
  const middle = (range.min + range.max) / 2;
  // seen from the place, the other way round
  const direction = words.compass[compassPoint(((bearing ?? 0) + 180) % 360, 16)];
  const isHere = bearing === null || bearingSpread >= 90;
  return (
    <>
      {isHere ? words.at : words.ofPlace(formatMeasuredDistance(tag, middle, units), direction)}{" "}
      <OpenButton selection={{ kind: "place", id: thing.id }} name={thing.name} />{" "}
      <span className="quiet">{words.range(formatDistanceRange(tag, range, units))}</span>
    </>
  );
}

interface LineNearnessProps {
  readonly at: UncertainPosition;
  readonly near: Neighbor<LinePlace>;
}

function LineNearness({ at, near }: LineNearnessProps) {
  const { tag } = useLanguage();
  const words = distanceMessages.nearness;
  const units = useView((view) => view.units);
  const { thing, range } = near;
  const legs = legsToLine(at.position, thing.geometry, farthestLineMeters).map(
    ({ due, meters, bearing }) => {
      const length = formatMeasuredDistance(tag, meters, units);
      return due === null
        ? words.lineNearest(length, words.compass[compassPoint(bearing, 16)])
        : words.lineAlong(words.compass[due], length);
    },
  );
  return (
    <>
      {words.fromLine(formatDistanceRange(tag, range, units))}{" "}
      <OpenButton selection={{ kind: "place", id: thing.id }} name={thing.name} />
      <span className="quiet block">
        {legs.join("; ")}. {words.lineDoubt(formatDistance(tag, thing.uncertaintyMeters, units))}
      </span>
    </>
  );
}

function isPoint({ geometry }: Place): boolean {
  return geometry.type === "Point";
}

/** By the distance between the positions as they stand, so that a vague place does not come first. */
function byMiddle(a: Neighbor<Place>, b: Neighbor<Place>): number {
  return a.range.min + a.range.max - b.range.min - b.range.max;
}
