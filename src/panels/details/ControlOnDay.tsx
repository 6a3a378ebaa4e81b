import { areaRelation } from "../../geodesy/distance-to-area.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import type { ControlArea } from "../../incidents/control-area.ts";
import { controlAreasOn } from "../../incidents/control-areas-on.ts";
import { daysBetween } from "../../incidents/control-statement.ts";
import { distanceMessages } from "../../language/distance-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView } from "../../view/store.ts";
import { ActorBadge } from "../ActorBadge.tsx";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";
import { DetailsField } from "./DetailsPanel.tsx";

interface ControlOnDayProps {
  readonly at: UncertainPosition;
  /** `YYYY-MM-DD` on the atlas's clock. */
  readonly day: string;
}

/** Who held the ground on a day, according to whom, and whether the doubt of the spot crosses an edge. */
export function ControlOnDay({ at, day }: ControlOnDayProps) {
  const words = distanceMessages.nearness;
  const { atlas } = useAtlas();
  if (atlas.controlAreas.length === 0) return null;
  const stated = controlAreasOn(atlas.controlAreas, day);
  const touching = stated
    .map((area) => ({ area, relation: areaRelation(at, area.geometry, area.uncertaintyMeters) }))
    .filter(({ relation }) => relation !== "outside");
  return (
    <DetailsField name={words.control}>
      {stated.length === 0 && <p>{words.controlNoDay}</p>}
      {stated.length > 0 && touching.length === 0 && <p>{words.controlNone}</p>}
      <ul className="plain-list">
        {touching.map(({ area, relation }) => (
          <li key={area.id}>
            <HolderLine area={area} day={day} straddles={relation === "straddles"} />
          </li>
        ))}
      </ul>
    </DetailsField>
  );
}

interface HolderLineProps {
  readonly area: ControlArea;
  readonly day: string;
  readonly straddles: boolean;
}

function HolderLine({ area, day, straddles }: HolderLineProps) {
  const { messages, tag } = useLanguage();
  const words = distanceMessages.nearness;
  const { actors } = useAtlas();
  const actor = actors.get(area.actor);
  return (
    <>
      {actor && <ActorBadge actor={actor} named={false} />}{" "}
      <button
        type="button"
        className="link-button"
        onClick={() =>
          changeView({ selection: { kind: "control-area", id: area.id }, controlDate: day })
        }
      >
        {actor ? <NameText texts={actor.name} /> : area.actor}
      </button>{" "}
      <span className="quiet">
        {messages.vocabulary.controlStatuses[area.status].toLocaleLowerCase(tag)},{" "}
        {words.controlInside(area.publisher)}, {words.stated(formatPartialDate(tag, area.asOf))}
        <Staleness asOf={area.asOf} day={day} />
        {straddles && <>; {words.controlStraddles}</>}
      </span>
    </>
  );
}

/** How long before or after the day the statement describes; nothing on the day itself. */
function Staleness({ asOf, day }: { readonly asOf: string; readonly day: string }) {
  const { tag } = useLanguage();
  const words = distanceMessages.nearness;
  const days = daysBetween(asOf, day);
  if (days === 0) return null;
  const shown = formatCount(tag, Math.abs(days));
  const say = days > 0 ? words.staleAfter : words.staleBefore;
  return <>, {say(shown, Math.abs(days) !== 1)}</>;
}
