import { useEffect, useMemo, useState } from "react";
import type { Actor } from "../incidents/actor.ts";
import { comparedAreas } from "../incidents/compared-areas.ts";
import type { ControlArea } from "../incidents/control-area.ts";
import type { ControlChange } from "../incidents/control-changes.ts";
import { textIn } from "../incidents/localized-text.ts";
import { useLanguage } from "../language/language.ts";
import { changeView, useView } from "../view/store.ts";
import type { ControlComparison as Comparison } from "../view/view-state.ts";
import { ActorBadge } from "./ActorBadge.tsx";
import { useAtlas } from "./atlas-context.ts";

interface ControlComparisonProps {
  /** Day whose areas are on the map. */
  readonly day: string;
  /** The areas stated for it. */
  readonly areas: readonly ControlArea[];
}

/** Sets two days, or two publishers, against each other; the map then shades only what differs. */
export function ControlComparison({ day, areas }: ControlComparisonProps) {
  const { messages, tag } = useLanguage();
  const words = messages.legend;
  const { atlas } = useAtlas();
  const compare = useView((view) => view.compare);
  const publishers = [...new Set(areas.map(({ publisher }) => publisher))];
  return (
    <>
      <label className="field">
        <span>{words.compare}</span>
        <select
          value={compare === null ? "" : optionOf(compare)}
          onChange={(event) => changeView({ compare: comparisonOf(event.target.value) })}
        >
          <option value="">{words.compareNone}</option>
          {atlas.heading.controlDates
            .filter(({ date }) => date !== day)
            .map(({ date, name }) => (
              <option key={date} value={date}>
                {textIn(name, tag.slice(0, 2)).text}
              </option>
            ))}
          {publishers.length > 1 &&
            publishers.map((publisher) => (
              <option key={publisher} value={`by:${publisher}`}>
                {words.comparePublisher(publisher)}
              </option>
            ))}
        </select>
      </label>
      {publishers.length === 1 && publishers[0] !== undefined && (
        <p className="quiet">{words.compareOne(publishers[0])}</p>
      )}
      {compare && <Changes day={day} comparison={compare} />}
    </>
  );
}

interface ChangesProps {
  readonly day: string;
  readonly comparison: Comparison;
}

/** The changes in words: the list that stands for what the map shades. */
function Changes({ day, comparison }: ChangesProps) {
  const { messages, tag } = useLanguage();
  const words = messages.legend;
  const pairs = useActorPairs(day, comparison);
  const nameOf = ({ name }: Actor) => textIn(name, tag.slice(0, 2)).text;
  if (pairs === null) return <p className="quiet">{words.compareComputing}</p>;
  if (pairs.length === 0) return <p>{words.compareSame}</p>;
  return (
    <>
      <ul className="plain-list">
        {pairs.map(({ from, to }) => (
          <li key={`${from.id} ${to.id}`}>
            <ActorBadge actor={to} named={false} /> {words.compareChange(nameOf(from), nameOf(to))}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.compareHint}</p>
    </>
  );
}

interface ActorPair {
  readonly from: Actor;
  readonly to: Actor;
}

/** Who lost ground to whom; null while it is computed. */
function useActorPairs(day: string, comparison: Comparison): readonly ActorPair[] | null {
  const { atlas, actors } = useAtlas();
  const [pairs, setPairs] = useState<readonly ActorPair[] | null>(null);
  const compared = useMemo(
    () => comparedAreas(atlas.controlAreas, day, comparison),
    [atlas, day, comparison],
  );
  useEffect(
    function compareAreas() {
      let overtaken = false;
      import("../incidents/control-changes.ts").then(
        ({ controlChanges }) => {
          if (!overtaken)
            setPairs(pairsOf(controlChanges(compared.before, compared.after), actors));
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [compared, actors],
  );
  return pairs;
}

function pairsOf(
  changes: readonly ControlChange[],
  actors: ReadonlyMap<string, Actor>,
): readonly ActorPair[] {
  const byActors = new Map(
    changes.map(({ before, after }) => [`${before.actor} ${after.actor}`, { before, after }]),
  );
  return [...byActors.values()].flatMap(({ before, after }) => {
    const from = actors.get(before.actor);
    const to = actors.get(after.actor);
    return from && to ? [{ from, to }] : [];
  });
}

function optionOf(comparison: Comparison): string {
  return comparison.kind === "day" ? comparison.day : `by:${comparison.publisher}`;
}

function comparisonOf(value: string): Comparison | null {
  if (value === "") return null;
  return value.startsWith("by:")
    ? { kind: "publisher", publisher: value.slice("by:".length) }
    : { kind: "day", day: value };
}
