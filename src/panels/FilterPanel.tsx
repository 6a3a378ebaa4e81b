import { type ReactNode, useState } from "react";
import { type PrecisionClass, precisionClasses } from "../incidents/precision.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { FacetCount } from "../query/query-protocol.ts";
import { useAnswered } from "../view/answered.ts";
import { foreignActors } from "../view/foreign-actors.ts";
import { changeView, useView } from "../view/store.ts";
import { toneClass } from "../view/tone.ts";
import { ActorBadge } from "./ActorBadge.tsx";
import { useAtlas } from "./atlas-context.ts";
import { Checkbox } from "./Checkbox.tsx";
import { ColourKey } from "./ColourKey.tsx";
import { NameText } from "./NameText.tsx";
import { TypeGlyph } from "./TypeGlyph.tsx";
import { VoiceFilter } from "./VoiceFilter.tsx";

interface FilterPanelProps {
  readonly onClear: () => void;
}

/** What an actor is drawn with that is neither in the atlas nor among the most frequent. */
const otherActor = { colour: "grey", letter: "" } as const;

/** Values of one field that are listed at first. */
const shownValues = 12;

const placedChoices = ["any", "placed", "unplaced"] as const;
const displays = ["clusters", "dots", "density"] as const;
const colours = ["actor", "type", "precision", "dataset", "side", "claimant"] as const;

/** Which incidents pass: by actor, type, precision, position; and how they are drawn. */
export function FilterPanel({ onClear }: FilterPanelProps) {
  const { messages } = useLanguage();
  const words = messages.filters;
  const answer = useAnswered()?.answer;
  const chosenActors = useView((view) => view.actors);
  const chosenTypes = useView((view) => view.types);
  const chosenPrecisions = useView((view) => view.precisions);
  const placed = useView((view) => view.placed);
  const display = useView((view) => view.display);
  const colourBy = useView((view) => view.colourBy);
  return (
    <div className="panel-body">
      <h2 className="visually-hidden">{words.heading}</h2>
      <button type="button" className="button" onClick={onClear}>
        {words.clear}
      </button>
      <FacetGroup
        name={words.actors}
        hint={words.actorsHint}
        facets={answer?.facets.actors ?? []}
        chosen={chosenActors}
        onChange={(actors) => changeView({ actors })}
        line={(value) => <ActorName id={value} />}
        swatch={(value) => <ActorSign id={value} actors={answer?.frequentActors ?? []} />}
      />
      <FacetGroup
        name={words.types}
        facets={answer?.facets.types ?? []}
        chosen={chosenTypes}
        onChange={(types) => changeView({ types })}
        line={(value) => typeName(messages.vocabulary.incidentTypes, value)}
        swatch={(value) => <TypeGlyph type={value} />}
      />
      <VoiceFilter />
      <FacetGroup
        name={words.precision}
        facets={answer?.facets.precisions ?? []}
        chosen={chosenPrecisions}
        onChange={(chosen) => changeView({ precisions: chosen && precisionsAmong(chosen) })}
        line={(value) => typeName(messages.vocabulary.precisions, value)}
      />
      <RadioGroup
        name={words.position}
        options={placedChoices}
        chosen={placed}
        words={words.positions}
        onChange={(placed) => changeView({ placed })}
      />
      <RadioGroup
        name={words.display}
        options={displays}
        chosen={display}
        words={words.displays}
        onChange={(display) => changeView({ display })}
      />
      <RadioGroup
        name={words.colourBy}
        options={colours}
        chosen={colourBy}
        words={words.colours}
        onChange={(colourBy) => changeView({ colourBy })}
      />
      <ColourKey />
    </div>
  );
}

interface FacetGroupProps {
  readonly name: string;
  readonly hint?: string;
  readonly facets: readonly FacetCount[];
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
  readonly line: (value: string) => ReactNode;
  readonly swatch?: (value: string) => ReactNode;
}

/** Checkboxes for the values of one field; counts ignore the field's own choice. */
function FacetGroup({ name, hint, facets, chosen, onChange, line, swatch }: FacetGroupProps) {
  const { messages, tag } = useLanguage();
  const [isLong, setLong] = useState(false);
  const occurring = facets.filter(({ all }) => all > 0);
  const values = occurring.map(({ value }) => value);
  const isCut = occurring.length > shownValues;
  const shown = isCut
    ? frequentFirst(occurring, chosen).slice(0, isLong ? undefined : shownValues)
    : occurring;

  function change(value: string, on: boolean): void {
    const before = chosen ?? values;
    const next = on ? [...before, value] : before.filter((other) => other !== value);
    onChange(next.length >= values.length ? null : next);
  }

  return (
    <fieldset className="group">
      <legend>{name}</legend>
      {hint && <p className="quiet">{hint}</p>}
      <span className="button-row">
        <button type="button" className="link-button" onClick={() => onChange(null)}>
          {messages.filters.all}
          <span className="visually-hidden"> {name}</span>
        </button>
        <button type="button" className="link-button" onClick={() => onChange([])}>
          {messages.filters.none}
          <span className="visually-hidden"> {name}</span>
        </button>
      </span>
      {shown.map(({ value, passing, all }) => (
        <Checkbox
          key={value}
          checked={chosen === null || chosen.includes(value)}
          onChange={(on) => change(value, on)}
          swatch={swatch?.(value)}
          name={line(value)}
          count={messages.filters.counts(formatCount(tag, passing), formatCount(tag, all))}
        />
      ))}
      {isCut && (
        <button
          type="button"
          className="link-button"
          aria-expanded={isLong}
          onClick={() => setLong(!isLong)}
        >
          {isLong
            ? messages.filters.showFewer
            : messages.filters.showAll(formatCount(tag, occurring.length))}
          <span className="visually-hidden"> {name}</span>
        </button>
      )}
    </fieldset>
  );
}

/** What was chosen by name first, then the most frequent. */
function frequentFirst(
  facets: readonly FacetCount[],
  chosen: readonly string[] | null,
): readonly FacetCount[] {
  const isChosen = new Set(chosen && chosen.length <= shownValues ? chosen : []);
  return facets.toSorted(
    (a, b) => Number(isChosen.has(b.value)) - Number(isChosen.has(a.value)) || b.all - a.all,
  );
}

interface RadioGroupProps<T extends string> {
  readonly name: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (option: T) => void;
}

function RadioGroup<T extends string>({
  name,
  options,
  chosen,
  words,
  onChange,
}: RadioGroupProps<T>) {
  return (
    <fieldset className="group">
      <legend>{name}</legend>
      {options.map((option) => (
        <label key={option} className="check-line">
          <input
            type="radio"
            name={name}
            checked={option === chosen}
            onChange={() => onChange(option)}
          />
          <span className="check-name">{words[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ActorName({ id }: { readonly id: string }) {
  const actor = useAtlas().actors.get(id);
  return actor ? <NameText texts={actor.name} /> : <bdi>{id}</bdi>;
}

interface ActorSignProps {
  readonly id: string;
  readonly actors: readonly string[];
}

function ActorSign({ id, actors }: ActorSignProps) {
  const index = useAtlas();
  const actor = index.actors.get(id);
  if (actor) return <ActorBadge actor={actor} named={false} />;
  const { colour, letter } = foreignActors(actors, index.atlas).get(id) ?? otherActor;
  return (
    <span className={`actor-badge ${toneClass(colour)}`} aria-hidden="true">
      {letter}
    </span>
  );
}

/** The word for a value of ours; a value of an imported file speaks for itself. */
function typeName(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

function precisionsAmong(values: readonly string[]): readonly PrecisionClass[] {
  return precisionClasses.filter((precision) => values.includes(precision));
}
