import type { Actor } from "../incidents/actor.ts";
import { type ControlArea, controlStatuses } from "../incidents/control-area.ts";
import { controlAreasOn } from "../incidents/control-areas-on.ts";
import { daysBetween } from "../incidents/control-statement.ts";
import { textIn } from "../incidents/localized-text.ts";
import { formatCount } from "../language/format-number.ts";
import { formatPartialDate } from "../language/format-time.ts";
import { useLanguage } from "../language/language.ts";
import { announce } from "../view/announcement.ts";
import { atTimeCursor, controlDayOf } from "../view/control-day.ts";
import { changeView, useView } from "../view/store.ts";
import { ActorBadge } from "./ActorBadge.tsx";
import { useAtlas } from "./atlas-context.ts";
import { Checkbox } from "./Checkbox.tsx";
import { ControlComparison } from "./ControlComparison.tsx";
import { ControlSwatch } from "./ControlSwatch.tsx";
import { NameText } from "./NameText.tsx";
import { OpenButton } from "./OpenButton.tsx";

/** Areas of control: the day they are stated for, a switch for each actor, and what the patterns mean. */
export function ControlSwitches() {
  const { messages, tag } = useLanguage();
  const { atlas, actors } = useAtlas();
  const hidden = useView((view) => view.hiddenControl);
  const controlDate = useView((view) => view.controlDate);
  const time = useView((view) => view.time);
  const chosen = controlDayOf({ controlDate, time }, atlas.heading);
  const follows = controlDate === atTimeCursor;
  const areas = chosen === null ? [] : controlAreasOn(atlas.controlAreas, chosen);
  const isListed = atlas.heading.controlDates.some(({ date }) => date === chosen);
  const holders = [...new Set(areas.map(({ actor }) => actor))]
    .map((id) => actors.get(id))
    .filter((actor) => actor !== undefined);

  function change(actor: Actor, shown: boolean): void {
    const others = hidden.filter((id) => id !== actor.id);
    changeView({ hiddenControl: shown ? others : [...others, actor.id] });
    const name = textIn(actor.name, tag.slice(0, 2)).text;
    announce(messages.legend.switched(`${messages.legend.control}: ${name}`, shown));
  }

  if (atlas.controlAreas.length === 0) return null;
  return (
    <fieldset className="group">
      <legend>{messages.legend.control}</legend>
      <label className="field">
        <span>{messages.legend.controlDate}</span>
        <select
          value={follows ? atTimeCursor : (chosen ?? "")}
          onChange={(event) => changeView({ controlDate: event.target.value })}
        >
          <option value={atTimeCursor}>{messages.legend.controlFollows}</option>
          {atlas.heading.controlDates.map(({ date, name }) => (
            <option key={date} value={date}>
              {textIn(name, tag.slice(0, 2)).text}
            </option>
          ))}
          {!follows && !isListed && chosen !== null && (
            <option value={chosen}>{formatPartialDate(tag, chosen)}</option>
          )}
        </select>
      </label>
      {chosen !== null && <ControlComparison day={chosen} areas={areas} />}
      {holders.length === 0 && <p className="quiet">{messages.legend.controlNone}</p>}
      {holders.map((actor) => (
        <Checkbox
          key={actor.id}
          checked={!hidden.includes(actor.id)}
          onChange={(shown) => change(actor, shown)}
          swatch={
            <HolderSwatches areas={areas.filter((area) => area.actor === actor.id)} actor={actor} />
          }
          name={<NameText texts={actor.name} />}
          count={areaCount(areas.filter((area) => area.actor === actor.id).length)}
        />
      ))}
      <AreaList areas={areas} />
      <ControlStatement areas={areas} day={chosen} />
      <StatusKey />
    </fieldset>
  );

  function areaCount(count: number): string {
    return messages.legend.areas(formatCount(tag, count), count !== 1);
  }
}

function HolderSwatches({
  areas,
  actor,
}: {
  readonly areas: readonly ControlArea[];
  readonly actor: Actor;
}) {
  const statuses = controlStatuses.filter((status) => areas.some((area) => area.status === status));
  return (
    <>
      {statuses.map((status) => (
        <ControlSwatch key={status} status={status} colour={actor.colour} />
      ))}
      <ActorBadge actor={actor} named={false} />
    </>
  );
}

/** Every area of the day as a line to open. */
function AreaList({ areas }: { readonly areas: readonly ControlArea[] }) {
  const { messages, tag } = useLanguage();
  if (areas.length === 0) return null;
  return (
    <details className="near-list">
      <summary>{messages.legend.areas(formatCount(tag, areas.length), areas.length !== 1)}</summary>
      <ul className="plain-list">
        {areas.map(({ id, name, status }) => (
          <li key={id}>
            <OpenButton selection={{ kind: "control-area", id }} name={name} />{" "}
            <span className="quiet">{messages.vocabulary.controlStatuses[status]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who drew what is shown and how old their statement is. */
function ControlStatement({
  areas,
  day,
}: {
  readonly areas: readonly ControlArea[];
  readonly day: string | null;
}) {
  const { messages, tag } = useLanguage();
  const latest = areas
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1);
  if (latest === undefined || day === null) return null;
  const publishers = [...new Set(areas.map(({ publisher }) => publisher))].join("; ");
  const days = daysBetween(latest, day);
  return (
    <p className="quiet">
      {messages.legend.controlAsOf(formatPartialDate(tag, latest), publishers)}{" "}
      {days > 0 && messages.legend.stale(formatCount(tag, days))}
    </p>
  );
}

function StatusKey() {
  const { messages } = useLanguage();
  return (
    <div className="key">
      <h3>{messages.legend.statusKey}</h3>
      <ul>
        {controlStatuses.map((status) => (
          <li key={status} className="key-line">
            <ControlSwatch status={status} colour="grey" />
            <span>
              <strong>{messages.vocabulary.controlStatuses[status]}.</strong>{" "}
              {messages.vocabulary.controlStatusMeanings[status]}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{messages.legend.edges}</p>
    </div>
  );
}
