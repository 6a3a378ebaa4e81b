import { reportedDistanceVerdict } from "../../geodesy/reported-distance.ts";
import type { DistanceNote } from "../../incidents/distance-note.ts";
import { distanceNoteSuspicions, measuredMeters } from "../../incidents/distance-note-suspicion.ts";
import { isLinePlace } from "../../incidents/line-place.ts";
import { textIn } from "../../incidents/localized-text.ts";
import type { Place } from "../../incidents/place.ts";
import { distanceMessages } from "../../language/distance-messages.ts";
import {
  formatDistance,
  formatDistanceRange,
  formatMeasuredDistance,
} from "../../language/format-distance.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView, useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { ClaimantName, ClaimProvenance, ClaimWords } from "../claims/ClaimWords.tsx";
import { NameText } from "../NameText.tsx";
import { OpenButton } from "../OpenButton.tsx";
import { CopyLinkButton } from "./CopyLinkButton.tsx";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";
import { VerdictText } from "./LineDescriptions.tsx";

interface DistanceNoteDetailsProps {
  readonly note: DistanceNote;
  readonly onClose: () => void;
}

/** A reported distance: what was said, what the ring and its band mean, and the claim itself. */
export function DistanceNoteDetails({ note, onClose }: DistanceNoteDetailsProps) {
  const { messages, tag } = useLanguage();
  const words = distanceMessages.reported;
  const units = useView((view) => view.units);
  const { places, claims } = useAtlas();
  const anchor = places.get(note.anchor);
  const found = claims.get(note.claim);
  return (
    <DetailsPanel
      subject={note.id}
      kicker={words.reported}
      title={<NameText texts={note.name} />}
      onClose={onClose}
      actions={
        <>
          {anchor && isLinePlace(anchor) && (
            <button
              type="button"
              className="button"
              onClick={() => changeView({ selection: { kind: "place", id: anchor.id } })}
            >
              {messages.legend.compareDescriptions}
            </button>
          )}
          <CopyLinkButton />
        </>
      }
    >
      <DetailsField name={words.reported}>
        <p className="fact">
          {words.bounds[note.bound]} {formatDistance(tag, note.meters, units)}
          {note.bearing && ` (${note.bearing})`}
        </p>
      </DetailsField>
      <DetailsField name={words.from}>
        {anchor ? (
          <OpenButton selection={{ kind: "place", id: anchor.id }} name={anchor.name} />
        ) : (
          messages.details.dangling(note.anchor)
        )}
      </DetailsField>
      {anchor && (
        <DetailsField name={words.ring}>
          <p>
            <RingMeaning note={note} anchor={anchor} />
          </p>
          {note.note && (
            <p className="quiet">
              <NameText texts={note.note} />
            </p>
          )}
        </DetailsField>
      )}
      <HeldAgainst note={note} />
      <DetailsField name={words.claim}>
        {found ? (
          <div className="card">
            <p className="fact">
              <ClaimantName claim={found.claim} />
            </p>
            <ClaimWords claim={found.claim} />
            <p>
              <ClaimProvenance claim={found.claim} />
            </p>
            <button
              type="button"
              className="button"
              onClick={() => changeView({ selection: { kind: "incident", id: found.incident.id } })}
            >
              {words.openIncident}
            </button>
          </div>
        ) : (
          messages.details.dangling(note.claim)
        )}
      </DetailsField>
    </DetailsPanel>
  );
}

/** What is measured between the two places, and what does not agree: with that, or with the claim. */
function HeldAgainst({ note }: { readonly note: DistanceNote }) {
  const { tag } = useLanguage();
  const { fit } = distanceMessages.descriptions;
  const units = useView((view) => view.units);
  const { places, claims } = useAtlas();
  const anchor = places.get(note.anchor);
  const of = places.get(note.of ?? "");
  const claim = claims.get(note.claim)?.claim;
  const measured = measuredMeters(anchor, of);
  const [wrong] = distanceNoteSuspicions(note, { claim, anchor: undefined, of: undefined });
  const nameOf = (place: Place) => textIn(place.name, tag.slice(0, 2)).text;
  if (measured === null && wrong === undefined) return null;
  return (
    <DetailsField name={fit.heading}>
      {wrong && (
        <p className="flag">{fit.notOfClaim(formatDistanceRange(tag, wrong.other, units))}</p>
      )}
      {anchor && of && measured && (
        <p>
          {fit.between(nameOf(anchor), nameOf(of), formatDistanceRange(tag, measured, units))}
          <VerdictText verdict={reportedDistanceVerdict(note, measured)} range={measured} />
        </p>
      )}
    </DetailsField>
  );
}

function RingMeaning({ note, anchor }: { readonly note: DistanceNote; readonly anchor: Place }) {
  const { tag } = useLanguage();
  const words = distanceMessages.reported;
  const units = useView((view) => view.units);
  const reported = formatDistance(tag, note.meters, units);
  const doubt = formatDistance(tag, anchor.uncertaintyMeters, units);
  const inner = formatMeasuredDistance(
    tag,
    Math.max(0, note.meters - anchor.uncertaintyMeters),
    units,
  );
  const outer = formatMeasuredDistance(tag, note.meters + anchor.uncertaintyMeters, units);
  return note.bound === "at-most"
    ? words.ringAtMost(reported, doubt, outer)
    : words.ringOther(reported, doubt, inner, outer);
}
