import { useEffect, useState } from "react";
import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import { distanceRange, isWithin } from "../geodesy/distance-range.ts";
import type { DistanceRange, UncertainPosition } from "../geodesy/position.ts";
import type { Place } from "../incidents/place.ts";
import { positionOfRecord } from "../incidents/position-of-record.ts";
import { formatDistance, formatDistanceRange } from "../language/format-distance.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type {
  IncidentFilter,
  NearAnswer,
  NearIncident,
  QueryClient,
} from "../query/query-protocol.ts";
import { announce } from "../view/announcement.ts";
import { removeRing, resizeRing, ringLimitsMeters } from "../view/asked-rings.ts";
import { selectionOf } from "../view/selection-of.ts";
import { useView } from "../view/store.ts";
import type { AskedRing, Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { NameText } from "./NameText.tsx";

interface RingCardProps {
  readonly ring: AskedRing;
  readonly client: QueryClient | null;
  readonly filter: IncidentFilter;
  readonly onSelect: (selection: Selection) => void;
}

/** How many incidents of a kind are listed under a ring. */
const listLimit = 50;

/** One ring: its radius, its counts, and what lies surely and possibly inside. */
export function RingCard({ ring, client, filter, onSelect }: RingCardProps) {
  const { messages, tag } = useLanguage();
  const words = messages.near;
  const units = useView((view) => view.units);
  const center = useCenter(ring);
  const near = useNear(client, filter, center, ring.radiusMeters);
  return (
    <section className="ring-card" aria-label={ring.name}>
      <h3>
        <bdi dir="auto">{ring.name}</bdi>
      </h3>
      <p className="quiet">
        <bdi dir="ltr">
          {formatDecimalDegrees(center.position, Math.max(center.uncertaintyMeters, 10))}
        </bdi>
      </p>
      {center.uncertaintyMeters > 0 && (
        <p className="quiet">
          {words.centerDoubt(formatDistance(tag, center.uncertaintyMeters, units))}
        </p>
      )}
      <span className="button-row">
        <label className="field">
          <span>{words.radius}</span>
          <input
            type="number"
            min={ringLimitsMeters.least}
            max={ringLimitsMeters.greatest}
            value={ring.radiusMeters}
            onChange={(event) => resizeRing(ring.id, Number(event.target.value))}
          />
        </label>
        <button
          type="button"
          className="button"
          aria-label={words.remove(ring.name)}
          onClick={() => {
            removeRing(ring.id);
            announce(words.removed);
          }}
        >
          {words.removeShort}
        </button>
      </span>
      {near && <NearCounts near={near} />}
      {near && (
        <>
          <NearList
            name={words.inside}
            rows={near.insideRows}
            count={near.inside}
            onSelect={onSelect}
          />
          <NearList
            name={words.possibly}
            rows={near.possiblyRows}
            count={near.possibly}
            onSelect={onSelect}
          />
        </>
      )}
      <NearPlaces center={center} radiusMeters={ring.radiusMeters} onSelect={onSelect} />
    </section>
  );
}

function NearCounts({ near }: { readonly near: NearAnswer }) {
  const { messages, tag } = useLanguage();
  const words = messages.near;
  const shown = (count: number) => formatCount(tag, count);
  return (
    <>
      <p role="status" className="fact">
        {words.counts(shown(near.inside), shown(near.possibly), shown(near.outside))}
      </p>
      {near.unplaced > 0 && <p className="quiet">{words.unplaced(shown(near.unplaced))}</p>}
    </>
  );
}

interface NearListProps {
  readonly name: string;
  readonly rows: readonly NearIncident[];
  readonly count: number;
  readonly onSelect: (selection: Selection) => void;
}

function NearList({ name, rows, count, onSelect }: NearListProps) {
  const { messages, tag } = useLanguage();
  const units = useView((view) => view.units);
  if (count === 0) return null;
  return (
    <details className="near-list">
      <summary>
        {messages.near.incidents}: {name} ({formatCount(tag, count)})
      </summary>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={`${row.dataset}/${row.row}`}>
            <button
              type="button"
              className="link-button"
              onClick={() => onSelect(selectionOf(row))}
            >
              <bdi dir="auto">{row.title}</bdi>
            </button>
            <span className="quiet block">{formatDistanceRange(tag, row.distance, units)}</span>
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className="quiet">{messages.near.more(formatCount(tag, count - rows.length))}</p>
      )}
    </details>
  );
}

interface NearPlacesProps {
  readonly center: UncertainPosition;
  readonly radiusMeters: number;
  readonly onSelect: (selection: Selection) => void;
}

interface NearPlace {
  readonly place: Place;
  readonly distance: DistanceRange;
  readonly surely: boolean;
}

function NearPlaces({ center, radiusMeters, onSelect }: NearPlacesProps) {
  const { messages, tag } = useLanguage();
  const index = useAtlas();
  const units = useView((view) => view.units);
  const near = placesWithin(index.atlas.places, center, radiusMeters);
  if (near.length === 0) return null;
  return (
    <details className="near-list">
      <summary>
        {messages.near.places} ({formatCount(tag, near.length)})
      </summary>
      <ul className="plain-list">
        {near.map(({ place, distance, surely }) => (
          <li key={place.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => onSelect({ kind: "place", id: place.id })}
            >
              <NameText texts={place.name} />
            </button>
            <span className="quiet block">
              {formatDistanceRange(tag, distance, units)} ·{" "}
              {surely ? messages.near.inside : messages.near.possibly}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function placesWithin(
  places: readonly Place[],
  center: UncertainPosition,
  radiusMeters: number,
): readonly NearPlace[] {
  return places
    .flatMap((place) => {
      if (place.geometry.type !== "Point") return [];
      const [longitude = 0, latitude = 0] = place.geometry.coordinates;
      const at: UncertainPosition = {
        position: [longitude, latitude],
        uncertaintyMeters: place.uncertaintyMeters,
      };
      const distance = distanceRange(center, at);
      const within = isWithin(distance, radiusMeters);
      return within === "no" ? [] : [{ place, distance, surely: within === "yes" }];
    })
    .toSorted((a, b) => a.distance.min - b.distance.min || a.distance.max - b.distance.max);
}

/** Where a ring stands: its anchor gives the doubt of its centre, a bare point has none. */
function useCenter(ring: AskedRing): UncertainPosition {
  const index = useAtlas();
  const anchored = positionOfRecord(index, ring.anchor);
  return { position: ring.center, uncertaintyMeters: anchored?.uncertaintyMeters ?? 0 };
}

function useNear(
  client: QueryClient | null,
  filter: IncidentFilter,
  center: UncertainPosition,
  radiusMeters: number,
): NearAnswer | null {
  const [near, setNear] = useState<NearAnswer | null>(null);
  const [longitude, latitude] = center.position;
  const { uncertaintyMeters } = center;
  useEffect(
    function askNear() {
      if (client === null) return;
      let overtaken = false;
      client
        .near({
          filter,
          center: [longitude, latitude],
          uncertaintyMeters,
          radiusMeters,
          offset: 0,
          limit: listLimit,
        })
        .then(
          (answer) => {
            if (!overtaken) setNear(answer);
          },
          () => undefined,
        );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, filter, longitude, latitude, uncertaintyMeters, radiusMeters],
  );
  return near;
}
