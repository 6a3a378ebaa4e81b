import { distanceRange } from "../../geodesy/distance-range.ts";
import { type Claim, claimSubjects } from "../../incidents/claim.ts";
import type { Incident } from "../../incidents/incident.ts";
import { toldPlaces } from "../../incidents/told-places.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { answerWords, claimantWords, toldTimeWords } from "../../language/claim-words.ts";
import { formatDistanceRange } from "../../language/format-distance.ts";
import { formatList } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { changeView, useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { DetailsField } from "../details/DetailsPanel.tsx";

interface ToldChoiceProps {
  /** All claims that count; whoever made one can be chosen. */
  readonly claims: readonly Claim[];
  readonly told: string | null;
}

/** Whose account of the incident to show. */
export function ToldChoice({ claims, told }: ToldChoiceProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const speakers = new Map(
    claims.map((claim) => [claim.claimant, claimantWords(claim, index, language)]),
  );
  speakers.delete(null);
  if (speakers.size < 2 && told === null) return null;
  return (
    <label className="field">
      <span>{words.toldBy}</span>
      <select
        value={told ?? ""}
        onChange={(event) => changeView({ told: event.target.value || null })}
      >
        <option value="">{words.toldByEverybody}</option>
        {Array.from(speakers, ([id, name]) => (
          <option key={id} value={id ?? ""}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ToldAccountProps {
  readonly incident: Incident;
  /** The claims of the claimant alone. */
  readonly claims: readonly Claim[];
}

/** Place and time as one claimant tells them, and what that claimant says nothing of. */
export function ToldAccount({ incident, claims }: ToldAccountProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const [first] = claims;
  const times = claims.flatMap(({ when }) => when ?? []);
  const spokenOf = new Set(claims.map(({ subject }) => subject));
  const silent = claimSubjects.filter(
    (subject) =>
      !spokenOf.has(subject) && incident.claims.some((claim) => claim.subject === subject),
  );
  return (
    <DetailsField name={first ? words.toldAs(claimantWords(first, index, language)) : words.toldBy}>
      <p className="quiet">{words.toldHint}</p>
      <dl className="fields">
        <div>
          <dt>{words.toldPlace}</dt>
          <dd>
            <PlacesTold incident={incident} claims={claims} />
          </dd>
        </div>
        <div>
          <dt>{words.toldTime}</dt>
          <dd>
            {times.length === 0
              ? words.noStatement
              : formatList(
                  language.tag,
                  times.map((when) => toldTimeWords(when, index, language)),
                )}
          </dd>
        </div>
      </dl>
      {silent.length > 0 && (
        <p>
          {words.toldSilent(
            formatList(
              language.tag,
              silent.map((subject) => language.messages.vocabulary.subjects[subject]),
            ),
          )}
        </p>
      )}
    </DetailsField>
  );
}

function PlacesTold({ incident, claims }: ToldAccountProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const units = useView((view) => view.units);
  const places = toldPlaces(index, claims);
  if (places.length === 0) return words.noStatement;
  return places.map(({ claim, at }) => {
    const apart = incident.where.kind === "position" ? distanceRange(incident.where, at) : null;
    return (
      <p key={claim.id}>
        <bdi>{answerWords(claim, index, language)}</bdi>
        {apart && (
          <span className="quiet">
            {" "}
            {words.toldElsewhere(formatDistanceRange(language.tag, apart, units))}
          </span>
        )}
      </p>
    );
  });
}
