import type { ControlArea } from "../../incidents/control-area.ts";
import { formatDistance } from "../../language/format-distance.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { useView } from "../../view/store.ts";
import { ActorBadge } from "../ActorBadge.tsx";
import { useAtlas } from "../atlas-context.ts";
import { ControlSwatch } from "../ControlSwatch.tsx";
import { NameText } from "../NameText.tsx";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";

interface ControlAreaDetailsProps {
  readonly area: ControlArea;
  readonly onClose: () => void;
}

/** One area of control: who says so, for when, how well, resting on what. */
export function ControlAreaDetails({ area, onClose }: ControlAreaDetailsProps) {
  const { messages, tag } = useLanguage();
  const words = messages.details.control;
  const { actors } = useAtlas();
  const units = useView((view) => view.units);
  const actor = actors.get(area.actor);
  return (
    <DetailsPanel
      subject={area.id}
      kicker={messages.legend.control}
      title={<NameText texts={area.name} />}
      onClose={onClose}
    >
      <DetailsField name={words.heldBy}>
        <p className="fact">
          {actor && <ActorBadge actor={actor} named={false} />}{" "}
          {actor ? <NameText texts={actor.name} /> : messages.details.dangling(area.actor)}
        </p>
      </DetailsField>
      <DetailsField name={words.status}>
        <p className="fact">
          <ControlSwatch status={area.status} colour={actor?.colour ?? "grey"} />{" "}
          {messages.vocabulary.controlStatuses[area.status]}
        </p>
        <p>{messages.vocabulary.controlStatusMeanings[area.status]}</p>
      </DetailsField>
      <DetailsField name={words.valid}>
        <p>
          {formatPartialDate(tag, area.validFrom)} – {formatPartialDate(tag, area.validTo)}
        </p>
        <p className="quiet">
          {words.asOf} {formatPartialDate(tag, area.asOf)}
        </p>
      </DetailsField>
      <DetailsField name={words.publisher}>
        <p>{area.publisher}</p>
        <p className="quiet">
          {words.confidence}: {messages.vocabulary.confidences[area.confidence]}.{" "}
          {words.uncertainty} {formatDistance(tag, area.uncertaintyMeters, units)}.
        </p>
      </DetailsField>
      <DetailsField name={words.statedBy}>
        <ul className="bullets">
          {area.statedBy.map((statement) => (
            <li key={statement}>
              <bdi dir="auto">{statement}</bdi>
            </li>
          ))}
        </ul>
      </DetailsField>
      {area.edges && (
        <DetailsField name={words.edges}>
          <p>
            <NameText texts={area.edges} />
          </p>
        </DetailsField>
      )}
      {area.note && (
        <DetailsField name={messages.details.note}>
          <p>
            <NameText texts={area.note} />
          </p>
        </DetailsField>
      )}
      <p className="quiet">
        {words.licence}: {area.licence}
        {area.attribution && `. ${area.attribution}`}
      </p>
    </DetailsPanel>
  );
}
