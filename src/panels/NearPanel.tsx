import { type FormEvent, useState } from "react";
import { formatDistance } from "../language/format-distance.ts";
import { useLanguage } from "../language/language.ts";
import { openFilter, type QueryClient } from "../query/query-protocol.ts";
import { announce } from "../view/announcement.ts";
import { useAnswered } from "../view/answered.ts";
import { addRing, commonRadiiMeters, ringLimitsMeters } from "../view/asked-rings.ts";
import { useView, viewStore } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { RingCard } from "./RingCard.tsx";

interface NearPanelProps {
  readonly client: QueryClient | null;
  readonly onSelect: (selection: Selection) => void;
}

/** Rings the reader asked for: what lies surely, possibly and not within each, live with the filters. */
export function NearPanel({ client, onSelect }: NearPanelProps) {
  const { messages } = useLanguage();
  const words = messages.near;
  const rings = useView((view) => view.rings);
  const filter = useAnswered()?.request.filter ?? openFilter;
  return (
    <div className="panel-body">
      <h2 className="panel-heading">{words.heading}</h2>
      <p className="quiet">{words.hint}</p>
      <AskForm />
      {rings.length === 0 && <p>{words.empty}</p>}
      {rings.map((ring) => (
        <RingCard key={ring.id} ring={ring} client={client} filter={filter} onSelect={onSelect} />
      ))}
    </div>
  );
}

/** Draws a ring around the middle of the map: no pointer needed. */
function AskForm() {
  const { messages, tag } = useLanguage();
  const words = messages.near;
  const { heading } = useAtlas().atlas;
  const units = useView((view) => view.units);
  const [radius, setRadius] = useState("5000");

  function ask(event: FormEvent): void {
    event.preventDefault();
    const radiusMeters = Number(radius);
    if (!Number.isFinite(radiusMeters)) return;
    const center = viewStore.get().map?.center ?? heading.opening.center;
    const name = words.ringName(words.unnamed);
    addRing({ center, anchor: null, radiusMeters, name });
    announce(words.added(name, formatDistance(tag, radiusMeters, units)));
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
