import type { UncertainPosition } from "../../geodesy/position.ts";
import { claimsKnownBy } from "../../incidents/claims-known-by.ts";
import type { Incident } from "../../incidents/incident.ts";
import { incidentSpan } from "../../incidents/incident-span.ts";
import { localDateTime } from "../../incidents/local-date-time.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { useView } from "../../view/store.ts";
import { ActorBadge } from "../ActorBadge.tsx";
import { useAtlas } from "../atlas-context.ts";
import { ChangedSinceLink } from "../claims/ChangedSinceLink.tsx";
import { CiteAtlas, CiteIncident, PageOfIncident } from "../claims/Cite.tsx";
import { DifferenceLinks } from "../claims/Differences.tsx";
import { IncidentClaims } from "../claims/IncidentClaims.tsx";
import { InWords, useSentences } from "../claims/InWords.tsx";
import { PrintedIncident } from "../document/PrintedIncident.tsx";
import { NameText } from "../NameText.tsx";
import { OpenButton } from "../OpenButton.tsx";
import { TypeGlyph } from "../TypeGlyph.tsx";
import { AskHereButton } from "./AskHereButton.tsx";
import { ControlOnDay } from "./ControlOnDay.tsx";
import { CopyLinkButton } from "./CopyLinkButton.tsx";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";
import { NearnessField } from "./NearnessField.tsx";
import { StepButtons } from "./StepButtons.tsx";
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
  const sentences = useSentences(incident);
  return (
    <>
      <DetailsPanel
        subject={incident.id}
        description={sentences.slice(0, 2).join(" ")}
        kicker={
          <>
            <TypeGlyph type={incident.type} /> {messages.vocabulary.incidentTypes[incident.type]}
          </>
        }
        title={<NameText texts={incident.title} />}
        onClose={onClose}
        actions={
          <>
            <StepButtons onStep={onStep} />
            {incident.where.kind === "position" && (
              <button type="button" className="button" onClick={onZoomTo}>
                {words.zoomTo}
              </button>
            )}
            <AskHereButton anchor={{ kind: "incident", id: incident.id }} name={incident.title} />
            <CopyLinkButton />
          </>
        }
      >
        <ChangedSinceLink incident={incident} />
        {incident.summary && (
          <p className="summary">
            <NameText texts={incident.summary} />
          </p>
        )}
        <IncidentDifferences incident={incident} />
        <InWords sentences={sentences} />
        <DetailsField name={words.when}>
          <IncidentTime incident={incident} />
        </DetailsField>
        <DetailsField name={words.where}>
          <WhereText where={incident.where} />
        </DetailsField>
        {incident.where.kind === "position" && (
          <>
            <NearnessField at={incident.where} placeId={incident.where.place} />
            <IncidentControl incident={incident} at={incident.where} />
          </>
        )}
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
        <IncidentClaims incident={incident} />
        <RelatedIncidents incident={incident} />
        <details className="disclosure">
          <summary>{claimMessages.cite.heading}</summary>
          <PageOfIncident incident={incident} />
          <CiteIncident incident={incident} />
          <CiteAtlas />
        </details>
      </DetailsPanel>
      <PrintedIncident incident={incident} sentences={sentences} />
    </>
  );
}

/** On what accounts differ, as known on the day the reader asks about; nothing where one party is read alone. */
function IncidentDifferences({ incident }: { readonly incident: Incident }) {
  const day = useView((view) => view.known);
  const told = useView((view) => view.told);
  if (told !== null) return null;
  return <DifferenceLinks claims={claimsKnownBy(incident.claims, day).known} />;
}

interface IncidentControlProps {
  readonly incident: Incident;
  readonly at: UncertainPosition;
}

/** Who held the ground on the day the incident began. */
function IncidentControl({ incident, at }: IncidentControlProps) {
  const { timeZone } = useAtlas().atlas.heading;
  const span = incidentSpan(incident, timeZone);
  if (span === null) return null;
  return <ControlOnDay at={at} day={localDateTime(span.startMinute, timeZone).slice(0, 10)} />;
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
            <OpenButton selection={{ kind: "incident", id }} name={title} />
          </li>
        ))}
      </ul>
    </DetailsField>
  );
}
