import { type ReactNode, useMemo } from "react";
import { describedLines } from "../incidents/line-place.ts";
import { textIn } from "../incidents/localized-text.ts";
import { suspiciousNotes } from "../incidents/suspicious-notes.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import { announce } from "../view/announcement.ts";
import { useAnswered } from "../view/answered.ts";
import { changeView, useView } from "../view/store.ts";
import type { LayerId } from "../view/view-state.ts";
import { useAtlas } from "./atlas-context.ts";
import { Checkbox } from "./Checkbox.tsx";
import { ControlSwitches } from "./ControlSwitches.tsx";
import { OpenButton } from "./OpenButton.tsx";

interface LegendPanelProps {
  /** Switches of the data sets. */
  readonly data: ReactNode;
}

/** Legend and layer switches in one list. */
export function LegendPanel({ data }: LegendPanelProps) {
  const { messages } = useLanguage();
  return (
    <div className="panel-body">
      <h2 className="visually-hidden">{messages.legend.heading}</h2>
      {data}
      <LayerSwitches />
      <DistanceNoteList />
      <ControlSwitches />
      <PlaceList />
      <SignKey />
    </div>
  );
}

const switchable: readonly LayerId[] = [
  "incidents",
  "places",
  "distances",
  "control",
  "basemap",
  "graticule",
];

function LayerSwitches() {
  const { messages, tag } = useLanguage();
  const { atlas } = useAtlas();
  const hidden = useView((view) => view.hiddenLayers);
  const answered = useAnswered();
  const counts: Partial<Record<LayerId, number>> = {
    incidents: answered?.answer.passing ?? 0,
    places: atlas.places.length,
    distances: atlas.heading.distanceNotes.length,
    control: atlas.controlAreas.length,
  };

  function change(id: LayerId, shown: boolean): void {
    const others = hidden.filter((layer) => layer !== id);
    changeView({ hiddenLayers: shown ? others : [...others, id] });
    announce(messages.legend.switched(messages.legend.layers[id], shown));
  }

  return (
    <fieldset className="group">
      <legend>{messages.legend.onTheMap}</legend>
      {switchable.map((id) => (
        <Checkbox
          key={id}
          checked={!hidden.includes(id)}
          onChange={(shown) => change(id, shown)}
          name={messages.legend.layers[id]}
          {...countOf(counts[id], tag)}
        />
      ))}
      <p className="quiet">{messages.legend.baseMapMenu}</p>
    </fieldset>
  );
}

/** Every reported distance as a line to open: rings on a map cannot take focus. */
function DistanceNoteList() {
  const { messages } = useLanguage();
  const { atlas } = useAtlas();
  const { distanceNotes } = atlas.heading;
  const suspicious = useMemo(() => suspiciousNotes(atlas), [atlas]);
  if (distanceNotes.length === 0) return null;
  return (
    <section className="group">
      <h3>{messages.legend.layers.distances}</h3>
      <ul className="plain-list">
        {distanceNotes.map(({ id, name }) => (
          <li key={id}>
            {suspicious.has(id) && "⚠ "}
            <OpenButton selection={{ kind: "distance-note", id }} name={name} />
          </li>
        ))}
      </ul>
      {suspicious.size > 0 && <p className="quiet">{messages.legend.signFlag}</p>}
      {describedLines(atlas).map(({ id }) => (
        <button
          key={id}
          type="button"
          className="button"
          onClick={() => changeView({ selection: { kind: "place", id } })}
        >
          {messages.legend.compareDescriptions}
        </button>
      ))}
    </section>
  );
}

/** Every place as a line to open, by name. */
function PlaceList() {
  const { messages, tag } = useLanguage();
  const { places } = useAtlas().atlas;
  const language = tag.slice(0, 2);
  const byName = places.toSorted((a, b) =>
    textIn(a.name, language).text.localeCompare(textIn(b.name, language).text, tag),
  );
  return (
    <details className="near-list">
      <summary>
        {messages.legend.layers.places} {messages.legend.count(formatCount(tag, places.length))}
      </summary>
      <ul className="plain-list">
        {byName.map(({ id, name, kind }) => (
          <li key={id}>
            <OpenButton selection={{ kind: "place", id }} name={name} />{" "}
            <span className="quiet">{messages.vocabulary.placeKinds[kind]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SignKey() {
  const { messages } = useLanguage();
  const { legend } = messages;
  return (
    <section className="key">
      <h3>{legend.signs}</h3>
      <ul>
        {(
          [
            ["sign-point", legend.signPoint],
            ["sign-disc", legend.signDisc],
            ["sign-rough", legend.signRough],
            ["sign-district", legend.signDistrict],
            ["sign-none", legend.signNone],
            ["sign-alleged", legend.signAlleged],
            ["sign-contested", legend.signContested],
            ["sign-ring", legend.signRing],
          ] as const
        ).map(([sign, meaning]) => (
          <li key={sign} className="key-line">
            <span className={`sign ${sign}`} aria-hidden="true" />
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countOf(count: number | undefined, tag: string): { readonly count?: string } {
  return count === undefined ? {} : { count: formatCount(tag, count) };
}
