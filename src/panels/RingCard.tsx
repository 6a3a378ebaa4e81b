import { useMemo } from "react";
import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import { extentOfUncertain } from "../geodesy/extent.ts";
import type { Extent, UncertainPosition } from "../geodesy/position.ts";
import { positionOfRecord } from "../incidents/position-of-record.ts";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatDistance } from "../language/format-distance.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentFilter, NearAnswer, QueryClient } from "../query/query-protocol.ts";
import { announce } from "../view/announcement.ts";
import { removeRing, renameRing, resizeRing, showRing } from "../view/asked-rings.ts";
import { longestRingName, ringLimitsMeters } from "../view/ring-limits.ts";
import { useView } from "../view/store.ts";
import type { AskedRing, Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { Checkbox } from "./Checkbox.tsx";
import { NearIncidents } from "./NearIncidents.tsx";
import { NearPlaces } from "./NearPlaces.tsx";
import { type NearQuestion, useNear } from "./use-near.ts";

interface RingCardProps {
  readonly ring: AskedRing;
  readonly client: QueryClient;
  readonly filter: IncidentFilter;
  readonly onSelect: (selection: Selection) => void;
  readonly onShow: (extent: Extent) => void;
}

const nearnesses = ["inside", "possibly", "outside"] as const;

/** One ring: what it is, its counts, and what lies surely and possibly inside and outside. */
export function RingCard({ ring, client, filter, onSelect, onShow }: RingCardProps) {
  const { tag } = useLanguage();
  const words = distanceMessages.near;
  const units = useView((view) => view.units);
  const center = useCenter(ring);
  const { radiusMeters } = ring;
  const question: NearQuestion = useMemo(
    () => ({ filter, center, radiusMeters }),
    [filter, center, radiusMeters],
  );
  const near = useNear(client, question, "inside", 0);
  const { position, uncertaintyMeters } = center;
  return (
    <section className="card" aria-label={ring.name}>
      <h3>
        <bdi dir="auto">{ring.name}</bdi>
      </h3>
      <p className="quiet">
        <bdi dir="ltr">{formatDecimalDegrees(position, Math.max(uncertaintyMeters, 10))}</bdi>
      </p>
      {uncertaintyMeters > 0 && (
        <p className="quiet">{words.centerDoubt(formatDistance(tag, uncertaintyMeters, units))}</p>
      )}
      <RingFields ring={ring} />
      <span className="button-row">
        <button
          type="button"
          className="button"
          onClick={() =>
            onShow(
              extentOfUncertain({ position, uncertaintyMeters: radiusMeters + uncertaintyMeters }),
            )
          }
        >
          {words.zoom}
        </button>
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
      {near &&
        nearnesses.map((list) => (
          <NearIncidents
            key={list}
            client={client}
            question={question}
            list={list}
            count={near[list]}
            onSelect={onSelect}
          />
        ))}
      <NearPlaces center={center} radiusMeters={radiusMeters} onSelect={onSelect} />
    </section>
  );
}

/** What a reader may change of a ring. */
function RingFields({ ring }: { readonly ring: AskedRing }) {
  const { messages } = useLanguage();
  const words = distanceMessages.near;
  return (
    <>
      <label className="field">
        <span>{words.name}</span>
        <input
          type="text"
          dir="auto"
          key={ring.name}
          defaultValue={ring.name}
          maxLength={longestRingName}
          onBlur={(event) => renameRing(ring.id, event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") renameRing(ring.id, event.currentTarget.value);
          }}
        />
      </label>
      <label className="field">
        <span>{words.radius}</span>
        <input
          type="number"
          min={ringLimitsMeters.least}
          max={ringLimitsMeters.greatest}
          value={ring.radiusMeters}
          onChange={(event) => resizeRing(ring.id, event.target.valueAsNumber)}
        />
      </label>
      <Checkbox
        checked={!ring.isHidden}
        onChange={(shown) => {
          showRing(ring.id, shown);
          announce(messages.legend.switched(ring.name, shown));
        }}
        name={words.onMap}
      />
    </>
  );
}

function NearCounts({ near }: { readonly near: NearAnswer }) {
  const { tag } = useLanguage();
  const words = distanceMessages.near;
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

/** Where a ring stands: its anchor gives the doubt of its centre, a bare point has none. */
function useCenter(ring: AskedRing): UncertainPosition {
  const index = useAtlas();
  const uncertaintyMeters = positionOfRecord(index, ring.anchor)?.uncertaintyMeters ?? 0;
  const { center: position } = ring;
  return useMemo(() => ({ position, uncertaintyMeters }), [position, uncertaintyMeters]);
}
