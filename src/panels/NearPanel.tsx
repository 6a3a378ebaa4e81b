import { type FormEvent, useState } from "react";
import type { Extent } from "../geodesy/position.ts";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatDistance } from "../language/format-distance.ts";
import { useLanguage } from "../language/language.ts";
import { openFilter, type QueryClient } from "../query/query-protocol.ts";
import { useAnswered } from "../view/answered.ts";
import { commonRadiiMeters, ringLimitsMeters } from "../view/ring-limits.ts";
import { useView } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { RingCard } from "./RingCard.tsx";

interface NearPanelProps {
  readonly client: QueryClient;
  readonly onSelect: (selection: Selection) => void;
  /** Draws a ring of so many metres around the middle of what is free of the map. */
  readonly onAskMiddle: (radiusMeters: number) => void;
  /** Shows a part of the world. */
  readonly onShow: (extent: Extent) => void;
}

/** Rings the reader asked for: what lies surely, possibly and not within each, live with the filters. */
export function NearPanel({ client, onSelect, onAskMiddle, onShow }: NearPanelProps) {
  const words = distanceMessages.near;
  const rings = useView((view) => view.rings);
  const filter = useAnswered()?.request.filter ?? openFilter;
  return (
    <div className="panel-body">
      <h2 className="panel-heading">{words.heading}</h2>
      <p className="quiet">{words.hint}</p>
      <AskForm onAsk={onAskMiddle} />
      {rings.length === 0 && <p>{words.empty}</p>}
      {rings.map((ring) => (
        <RingCard
          key={ring.id}
          ring={ring}
          client={client}
          filter={filter}
          onSelect={onSelect}
          onShow={onShow}
        />
      ))}
    </div>
  );
}

/** Asks for a ring around the middle of the map: no pointer needed. */
function AskForm({ onAsk }: { readonly onAsk: (radiusMeters: number) => void }) {
  const { tag } = useLanguage();
  const words = distanceMessages.near;
  const units = useView((view) => view.units);
  const [radius, setRadius] = useState("5000");

  function ask(event: FormEvent): void {
    event.preventDefault();
    if (Number.isFinite(Number(radius))) onAsk(Number(radius));
  }

  return (
    <form className="group" onSubmit={ask}>
      <label className="field">
        <span>{words.radius}</span>
        <input
          type="number"
          required
          step="any"
          min={ringLimitsMeters.least}
          max={ringLimitsMeters.greatest}
          value={radius}
          onChange={(event) => setRadius(event.target.value)}
        />
      </label>
      <fieldset className="button-row" aria-label={words.presets}>
        {commonRadiiMeters.map((meters) => (
          <button
            key={meters}
            type="button"
            className="button"
            aria-pressed={radius === String(meters)}
            onClick={() => setRadius(String(meters))}
          >
            {formatDistance(tag, meters, units)}
          </button>
        ))}
      </fieldset>
      <button type="submit" className="button">
        {words.askMiddle}
      </button>
    </form>
  );
}
