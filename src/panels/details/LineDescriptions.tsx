import { compassPoint } from "../../geodesy/compass-point.ts";
import type { DistanceVerdict } from "../../geodesy/reported-distance.ts";
import {
  type LineDescriptions as Descriptions,
  type LineDescription,
  lineDescriptions,
} from "../../incidents/line-descriptions.ts";
import { textIn } from "../../incidents/localized-text.ts";
import type { Place } from "../../incidents/place.ts";
import { claimantWords, figureWords, saidWords } from "../../language/claim-words.ts";
import { distanceMessages } from "../../language/distance-messages.ts";
import {
  formatDistance,
  formatDistanceRange,
  formatMeasuredDistance,
} from "../../language/format-distance.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView, useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { DetailsField } from "./DetailsPanel.tsx";

/** What each party says of the distance from a line, and what is measured; nothing where none is said. */
export function LineDescriptions({ line }: { readonly line: Place }) {
  const { tag } = useLanguage();
  const words = distanceMessages.descriptions;
  const descriptions = lineDescriptions(useAtlas(), line);
  if (descriptions === null) return null;
  return (
    <DetailsField name={words.heading}>
      <p className="quiet">{words.hint(textIn(descriptions.of.name, tag.slice(0, 2)).text)}</p>
      <ul className="plain-list descriptions">
        {descriptions.told.map((told) => (
          <li key={told.claim.id}>
            <ToldDescription told={told} descriptions={descriptions} />
          </li>
        ))}
        <li>
          <MeasuredDescription descriptions={descriptions} />
        </li>
      </ul>
    </DetailsField>
  );
}

interface ToldDescriptionProps {
  readonly told: LineDescription;
  readonly descriptions: Descriptions;
}

function ToldDescription({ told, descriptions }: ToldDescriptionProps) {
  const language = useLanguage();
  const words = distanceMessages.descriptions;
  const units = useView((view) => view.units);
  const { claim, incident, note, meters, bound, verdict } = told;
  const sign = language.messages.map.boundSigns[bound];
  const inUnits = `${sign} ${formatDistance(language.tag, meters, units)}`;
  const selection =
    note === null
      ? ({ kind: "incident", id: incident } as const)
      : ({ kind: "distance-note", id: note.id } as const);
  return (
    <>
      <span className={`sign ${note === null ? "sign-none" : "sign-ring-line"}`} aria-hidden />
      <span>
        <button type="button" className="link-button" onClick={() => changeView({ selection })}>
          <strong>{inUnits}</strong>
        </button>{" "}
        <bdi>{claimantWords(claim, useAtlas(), language)}</bdi>
        <span className="quiet block">
          {figureWords(claim, language)}, {saidWords(claim, language)}
          {note === null && `, ${words.notDrawn}`}
        </span>
        <VerdictText verdict={verdict} range={descriptions.measured} />
      </span>
    </>
  );
}

interface VerdictTextProps {
  readonly verdict: DistanceVerdict;
  /** What was measured, metres. */
  readonly range: Descriptions["measured"];
}

/** Whether a figure fits what is measured, and the slip that would make it fit. */
export function VerdictText({ verdict, range }: VerdictTextProps) {
  const { tag } = useLanguage();
  const { fit } = distanceMessages.descriptions;
  const units = useView((view) => view.units);
  const shown = formatDistanceRange(tag, range, units);
  if (verdict.kind === "consistent") {
    return <span className="quiet block">{fit.consistent(shown)}</span>;
  }
  return (
    <span className="block flag">
      {fit.inconsistent(shown)}{" "}
      {verdict.kind === "slip" && fit.slip(distanceMessages.slips[verdict.slip])}
    </span>
  );
}

function MeasuredDescription({ descriptions }: { readonly descriptions: Descriptions }) {
  const { tag } = useLanguage();
  const words = distanceMessages.descriptions;
  const units = useView((view) => view.units);
  const { line, of, legs, measured } = descriptions;
  const { compass } = distanceMessages.nearness;
  return (
    <>
      <span className="sign sign-leg" aria-hidden />
      <span>
        <strong>{words.measured}</strong>
        {legs.map(({ due, meters, bearing }) => (
          <span key={due} className="block">
            {due === null
              ? words.nearest(
                  formatMeasuredDistance(tag, meters, units),
                  compass[compassPoint(bearing, 8)],
                )
              : words.due(formatMeasuredDistance(tag, meters, units), compass[due])}
          </span>
        ))}
        <span className="quiet block">
          {words.basis(
            textIn(of.name, tag.slice(0, 2)).text,
            formatDistance(tag, of.uncertaintyMeters, units),
            formatDistance(tag, line.uncertaintyMeters, units),
            formatDistanceRange(tag, measured, units),
          )}
        </span>
      </span>
    </>
  );
}
