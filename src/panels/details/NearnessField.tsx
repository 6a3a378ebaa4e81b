import { bearingOf, compassPoint } from "../../geodesy/compass-point.ts";
import { distanceAlongBearing } from "../../geodesy/distance-along-bearing.ts";
import { type Neighbor, nearestPlaces } from "../../geodesy/nearest-places.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import type { Place } from "../../incidents/place.ts";
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

const quarters = ["N", "E", "S", "W"] as const;

/** What something is near, in words and ranges: places, and lines both at their nearest and straight on. */
export function NearnessField({ at, placeId }: NearnessFieldProps) {
  const { messages } = useLanguage();
  const { atlas } = useAtlas();
  const others = atlas.places.filter(({ id }) => id !== placeId);
  const points = nearestPlaces(at, others.filter(isPoint)).toSorted(byMiddle).slice(0, placeCount);
  const lines = nearestPlaces(at, others.filter(isLine)).filter(
    ({ range }) => range.min <= farthestLineMeters,
  );
  if (points.length === 0 && lines.length === 0) return null;
  return (
    <DetailsField name={messages.nearness.heading}>
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
      <p className="quiet">{messages.nearness.method}</p>
    </DetailsField>
  );
}

function PlaceNearness({ near }: { readonly near: Neighbor<Place> }) {
  const { messages, tag } = useLanguage();
  const words = messages.nearness;
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
  readonly near: Neighbor<Place>;
}

function LineNearness({ at, near }: LineNearnessProps) {
  const { messages, tag } = useLanguage();
  const words = messages.nearness;
  const units = useView((view) => view.units);
  const { thing, range, bearing } = near;
  const { geometry } = thing;
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return null;
  const straight = quarters.flatMap((point) => {
    const meters = distanceAlongBearing(at.position, bearingOf(point), geometry);
    return meters === null || meters > farthestLineMeters ? [] : [{ point, meters }];
  });
  const nearest = formatMeasuredDistance(tag, (range.min + range.max) / 2, units);
  const direction = words.compass[compassPoint(bearing ?? 0, 16)];
  return (
    <>
      {words.fromLine(formatDistanceRange(tag, range, units))}{" "}
      <OpenButton selection={{ kind: "place", id: thing.id }} name={thing.name} />
      <span className="quiet block">
        {[
          words.lineNearest(nearest, direction),
          ...straight.map(({ point, meters }) =>
            words.lineAlong(words.compass[point], formatMeasuredDistance(tag, meters, units)),
          ),
        ].join("; ")}
        . {words.lineDoubt(formatDistance(tag, thing.uncertaintyMeters, units))}
      </span>
    </>
  );
}

function isPoint({ geometry }: Place): boolean {
  return geometry.type === "Point";
}

function isLine({ geometry }: Place): boolean {
  return geometry.type === "LineString" || geometry.type === "MultiLineString";
}

/** By the distance between the positions as they stand, so that a vague place does not come first. */
function byMiddle(a: Neighbor<Place>, b: Neighbor<Place>): number {
  return a.range.min + a.range.max - b.range.min - b.range.max;
}
