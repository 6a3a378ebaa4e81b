import type { Claim, ClaimSubject } from "../../incidents/claim.ts";
import { type FigureGroup, figureGroups, greatestNamed } from "../../incidents/figure-groups.ts";
import { originsOf } from "../../incidents/origins.ts";
import { revisionsOf } from "../../incidents/revisions.ts";
import { toldStarts } from "../../incidents/told-times.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, gistWords, saidWords } from "../../language/claim-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { FigurePlot, type PlotChoice } from "./FigurePlot.tsx";
import { OriginCards } from "./OriginCards.tsx";
import { plotScale } from "./plot-scale.ts";
import { TimePlot } from "./TimePlot.tsx";

interface SubjectClaimsProps {
  readonly elementId: string;
  readonly subject: ClaimSubject;
  /** Every claim that counts; those on the subject are shown. */
  readonly everyClaim: readonly Claim[];
  readonly choice: PlotChoice;
}

/** All that was said on one subject: figures drawn, revisions, every claim in full, and who kept silent. */
export function SubjectClaims({ elementId, subject, everyClaim, choice }: SubjectClaimsProps) {
  const { messages } = useLanguage();
  const { atlas } = useAtlas();
  const words = claimMessages.claims;
  const claims = everyClaim.filter((claim) => claim.subject === subject);
  const groups = figureGroups(claims);
  const { origins, linkCount } = originsOf(claims);
  const starts = toldStarts(claims, atlas.heading.timeZone);
  const isDrawn = groups.reduce((sum, group) => sum + group.claims.length, starts.length) > 1;
  return (
    <section className="claims-subject" id={elementId} tabIndex={-1}>
      <h4>{messages.vocabulary.subjects[subject]}</h4>
      <p className="quiet">
        {words.claimCount(claims.length)} · {words.originsHeading(linkCount, origins.length)}
      </p>
      <Revisions claims={claims} />
      {groups.map((group) => {
        const onScale = groups.filter(({ unit }) => unit === group.unit);
        return (
          <FigurePlot
            key={`${group.scope}-${group.unit}`}
            group={group}
            scale={plotScale(greatestOf(onScale))}
            groupsOnScale={group === onScale.at(-1) ? onScale.length : null}
            choice={choice}
            isDrawn={isDrawn}
          />
        );
      })}
      {starts.length > 1 && <TimePlot times={starts} choice={choice} />}
      <details className="disclosure" open={!isDrawn}>
        <summary>{words.inFull(claims.length)}</summary>
        <OriginCards claims={claims} everyClaim={everyClaim} />
      </details>
      <Silent claims={claims} everyClaim={everyClaim} />
    </section>
  );
}

interface ClaimsOfSubject {
  readonly claims: readonly Claim[];
  readonly everyClaim?: readonly Claim[];
}

/** A party's figures that replace each other, as one chain. */
function Revisions({ claims }: ClaimsOfSubject) {
  const language = useLanguage();
  const index = useAtlas();
  const chains = revisionsOf(claims);
  return chains.map((chain) => {
    const [first] = chain;
    if (first === undefined) return null;
    return (
      <div key={first.id} className="revisions">
        <p>{claimMessages.claims.revised(claimantWords(first, index, language))}</p>
        <ol>
          {chain.map((claim) => (
            <li key={claim.id}>
              <strong>{gistWords(claim, language)}</strong>{" "}
              <span className="quiet">({saidWords(claim, language)})</span>
            </li>
          ))}
        </ol>
      </div>
    );
  });
}

/** Who spoke of the incident and said nothing on the subject: silence is shown, not left to be guessed. */
function Silent({ claims, everyClaim = [] }: ClaimsOfSubject) {
  const language = useLanguage();
  const index = useAtlas();
  const speakers = new Set(claims.map(({ claimant }) => claimant));
  const names = new Set(
    everyClaim
      .filter(({ claimant }) => claimant !== null && !speakers.has(claimant))
      .map((claim) => claimantWords(claim, index, language)),
  );
  if (names.size === 0) return null;
  return (
    <details className="disclosure silent">
      <summary>{claimMessages.claims.silentOn(names.size)}</summary>
      <ul>
        {[...names].map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>: {claimMessages.claims.noStatement}
          </li>
        ))}
      </ul>
    </details>
  );
}

function greatestOf(groups: readonly FigureGroup[]): number {
  return Math.max(0, ...groups.flatMap(({ claims }) => claims.map(greatestNamed)));
}
