import { useState } from "react";
import { formatDecimalDegrees } from "../../geodesy/decimal-degrees.ts";
import { distanceRange, isWithin } from "../../geodesy/distance-range.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import type { Incident } from "../../incidents/incident.ts";
import type { Place, PositionEvidence } from "../../incidents/place.ts";
import { positionOfRecord } from "../../incidents/position-of-record.ts";
import {
  formatDistance,
  formatDistanceRange,
  formatMeasuredDistance,
} from "../../language/format-distance.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";
import { OpenButton } from "../OpenButton.tsx";
import { AskHereButton } from "./AskHereButton.tsx";
import { CopyLinkButton } from "./CopyLinkButton.tsx";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";
import { LineDescriptions } from "./LineDescriptions.tsx";
import { NearnessField } from "./NearnessField.tsx";
import { Coordinates } from "./WhereText.tsx";

interface PlaceDetailsProps {
  readonly place: Place;
  readonly onClose: () => void;
  readonly onZoomTo: () => void;
}

/** One place: its names, how sure its position is and why, what was rejected, what was reported near it. */
export function PlaceDetails({ place, onClose, onZoomTo }: PlaceDetailsProps) {
  const { messages } = useLanguage();
  const words = messages.details;
  const at = positionOfRecord(useAtlas(), { kind: "place", id: place.id });
  return (
    <DetailsPanel
      subject={place.id}
      kicker={messages.vocabulary.placeKinds[place.kind]}
      title={<NameText texts={place.name} />}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onZoomTo}>
            {words.zoomTo}
          </button>
          <AskHereButton anchor={{ kind: "place", id: place.id }} name={place.name} />
          <CopyLinkButton />
        </>
      }
    >
      <LineDescriptions line={place} />
      <DetailsField name={words.place.names}>
        <PlaceNames place={place} />
      </DetailsField>
      {place.setting && (
        <DetailsField name={words.place.setting}>
          <p>
            <NameText texts={place.setting} />
          </p>
        </DetailsField>
      )}
      {at && (
        <DetailsField name={words.where}>
          <Coordinates at={at} />
        </DetailsField>
      )}
      <DetailsField name={words.place.howSure}>
        <p className="fact">{messages.vocabulary.positionStatuses[place.positionStatus]}</p>
        <p>
          <NameText texts={place.why} />
        </p>
        {place.note && (
          <p className="quiet">
            <NameText texts={place.note} />
          </p>
        )}
      </DetailsField>
      {place.evidence.length > 0 && (
        <DetailsField name={words.place.evidence}>
          <ul className="plain-list">
            {place.evidence.map((evidence) => (
              <EvidenceLine
                key={`${evidence.source} ${evidence.position.join()}`}
                evidence={evidence}
              />
            ))}
          </ul>
        </DetailsField>
      )}
      {at && <NearnessField at={at} placeId={place.id} />}
      {at && <Nearby place={place} at={at} />}
      {place.attribution && <p className="quiet">{place.attribution}</p>}
    </DetailsPanel>
  );
}

function PlaceNames({ place }: { readonly place: Place }) {
  const { messages, tag } = useLanguage();
  const words = messages.details.place;
  const languageNames = new Intl.DisplayNames(tag, { type: "language" });
  const languages = [...new Set([...Object.keys(place.name), ...Object.keys(place.aliases)])];
  return (
    <dl className="names">
      {languages.map((language) => (
        <div key={language}>
          <dt>{languageNames.of(language)}</dt>
          <dd lang={language}>
            <bdi dir="auto">
              {[...new Set([place.name[language], ...(place.aliases[language] ?? [])])]
                .filter((name) => name !== undefined)
                .join(" · ")}
            </bdi>
            {place.unverifiedNames.includes(language) && (
              <span className="quiet"> ({words.unverified})</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: PositionEvidence }) {
  const { messages, tag } = useLanguage();
  const words = messages.details.place;
  const units = useView((view) => view.units);
  return (
    <li className={`evidence verdict-${evidence.verdict}`}>
      <strong>{words[evidence.verdict]}</strong>{" "}
      <bdi dir="ltr">{formatDecimalDegrees(evidence.position, 1)}</bdi>{" "}
      {evidence.distanceMeters > 0 && (
        <span>({words.away(formatMeasuredDistance(tag, evidence.distanceMeters, units))})</span>
      )}
      <span className="quiet block">
        {evidence.source}
        {evidence.note && `: ${evidence.note}`}
      </span>
    </li>
  );
}

const radii = [500, 1000, 5000, 10_000, 25_000] as const;

interface NearbyIncident {
  readonly incident: Incident;
  readonly distance: { readonly min: number; readonly max: number };
  readonly nearness: "yes" | "possibly";
}

/** What is reported within a distance the reader chooses, parted into surely and possibly. */
function Nearby({ place, at }: { readonly place: Place; readonly at: UncertainPosition }) {
  const { messages, tag } = useLanguage();
  const words = messages.details.place;
  const { atlas } = useAtlas();
  const units = useView((view) => view.units);
  const [radius, setRadius] = useState<number>(5000);
  const near = incidentsNear(atlas.incidents, at, radius);
  const inside = near.filter(({ nearness }) => nearness === "yes").length;
  return (
    <DetailsField name={words.nearby}>
      <label className="field">
        <span>{words.within}</span>
        <select value={radius} onChange={(event) => setRadius(Number(event.target.value))}>
          {radii.map((meters) => (
            <option key={meters} value={meters}>
              {formatDistance(tag, meters, units)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {near.length === 0
          ? words.nearbyNone
          : words.nearbyCounts(formatCount(tag, inside), formatCount(tag, near.length - inside))}
      </p>
      <ul className="plain-list" aria-label={`${words.nearby}: ${place.id}`}>
        {near.map(({ incident, distance, nearness }) => (
          <li key={incident.id}>
            <OpenButton selection={{ kind: "incident", id: incident.id }} name={incident.title} />
            <span className="quiet block">
              {formatDistanceRange(tag, distance, units)}
              {nearness === "possibly" && ` · ${words.possibly}`}
            </span>
          </li>
        ))}
      </ul>
    </DetailsField>
  );
}

function incidentsNear(
  incidents: readonly Incident[],
  at: UncertainPosition,
  radiusMeters: number,
): readonly NearbyIncident[] {
  return incidents
    .flatMap((incident) => {
      if (incident.where.kind !== "position") return [];
      const distance = distanceRange(at, incident.where);
      const nearness = isWithin(distance, radiusMeters);
      return nearness === "no" ? [] : [{ incident, distance, nearness }];
    })
    .toSorted((a, b) => a.distance.min - b.distance.min || a.distance.max - b.distance.max);
}
