import type { Incident } from "../../incidents/incident.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView } from "../../view/store.ts";
import { ActorBadge } from "../ActorBadge.tsx";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";
import { TypeGlyph } from "../TypeGlyph.tsx";
import { ClaimTable } from "./ClaimTable.tsx";
import { CopyLinkButton } from "./CopyLinkButton.tsx";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";
import { SourceLink } from "./SourceLink.tsx";
import { IncidentTime } from "./TimeText.tsx";
import { WhereText } from "./WhereText.tsx";

interface IncidentDetailsProps {
  readonly incident: Incident;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onZoomTo: () => void;
}

/** One incident: when, where, who, and every claim about it. */
export function IncidentDetails({ incident, onClose, onStep, onZoomTo }: IncidentDetailsProps) {
  const { messages } = useLanguage();
  const words = messages.details;
  return (
    <DetailsPanel
      subject={incident.id}
      kicker={
        <>
          <TypeGlyph type={incident.type} /> {messages.vocabulary.incidentTypes[incident.type]}
        </>
      }
      title={<NameText texts={incident.title} />}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={() => onStep(-1)}>
            <span aria-hidden="true">‹ </span>
            {words.previous}
          </button>
          <button type="button" className="button" onClick={() => onStep(1)}>
            {words.next}
            <span aria-hidden="true"> ›</span>
          </button>
          {incident.where.kind === "position" && (
            <button type="button" className="button" onClick={onZoomTo}>
              {words.zoomTo}
            </button>
          )}
          <CopyLinkButton />
        </>
      }
    >
      {incident.summary && (
        <p className="summary">
          <NameText texts={incident.summary} />
        </p>
      )}
      <DetailsField name={words.when}>
        <IncidentTime incident={incident} />
      </DetailsField>
      <DetailsField name={words.where}>
        <WhereText where={incident.where} />
      </DetailsField>
      <DetailsField name={words.who}>
        <InvolvedActors incident={incident} />
      </DetailsField>
      {incident.note && (
        <DetailsField name={words.note}>
          <p>
            <NameText texts={incident.note} />
          </p>
        </DetailsField>
      )}
      <DetailsField name={words.claims}>
        <ClaimTable claims={incident.claims} />
      </DetailsField>
      <IncidentSources incident={incident} />
      <RelatedIncidents incident={incident} />
    </DetailsPanel>
  );
}

function InvolvedActors({ incident }: { readonly incident: Incident }) {
  const { messages } = useLanguage();
  const { actors } = useAtlas();
  return (
    <ul className="involved">
      {incident.actors.map(({ actor: id, role }) => {
        const actor = actors.get(id);
        return (
          <li key={`${id}-${role}`}>
            {actor && <ActorBadge actor={actor} named={false} />}
            {actor ? <NameText texts={actor.name} /> : messages.details.dangling(id)}
            <span className="quiet">{messages.vocabulary.roles[role]}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Documents that no claim is tied to; the others stand beside their claims. */
function IncidentSources({ incident }: { readonly incident: Incident }) {
  const { messages } = useLanguage();
  const { sources } = useAtlas();
  if (incident.sources.length === 0) return null;
  return (
    <DetailsField name={messages.details.sources}>
      <ul className="plain-list">
        {incident.sources.map((id) => {
          const source = sources.get(id);
          return (
            <li key={id}>
              {source ? <SourceLink source={source} /> : messages.details.dangling(id)}
            </li>
          );
        })}
      </ul>
    </DetailsField>
  );
}

function RelatedIncidents({ incident }: { readonly incident: Incident }) {
  const { messages } = useLanguage();
  const { incidents } = useAtlas();
  const related = incident.related
    .map((id) => incidents.get(id))
    .filter((found) => found !== undefined);
  if (related.length === 0) return null;
  return (
    <DetailsField name={messages.details.related}>
      <ul className="plain-list">
        {related.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="link-button"
              onClick={() => changeView({ selection: { kind: "incident", id } })}
            >
              <NameText texts={title} />
            </button>
          </li>
        ))}
      </ul>
    </DetailsField>
  );
}
