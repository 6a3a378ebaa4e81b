import { useState } from "react";
import { type Claim, type ClaimSubject, claimSubjects } from "../../incidents/claim.ts";
import { claimsKnownBy, type KnownClaims } from "../../incidents/claims-known-by.ts";
import type { Incident } from "../../incidents/incident.ts";
import { originsOf } from "../../incidents/origins.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { DetailsField } from "../details/DetailsPanel.tsx";
import { useMediaQuery } from "../use-media-query.ts";
import { ClaimMatrixDialog } from "./ClaimMatrixDialog.tsx";
import { Differences } from "./Differences.tsx";
import type { PlotChoice } from "./FigurePlot.tsx";
import { HedgeVocabulary } from "./HedgeVocabulary.tsx";
import { NumberedSources } from "./NumberedSources.tsx";
import { OriginList } from "./OriginList.tsx";
import { PlotControls } from "./PlotControls.tsx";
import { SubjectClaims } from "./SubjectClaims.tsx";
import { subjectElementId } from "./show-claim.ts";
import { numberSources, SourceNumbersProvider } from "./source-numbers.ts";
import { ToldAccount, ToldChoice } from "./ToldAccount.tsx";

/** Who says what of an incident, as known on the day the reader asks about. */
export function IncidentClaims({ incident }: { readonly incident: Incident }) {
  const { messages } = useLanguage();
  const day = useView((view) => view.known);
  const asked = useView((view) => view.told);
  const told = useAtlas().claimants.has(asked ?? "") ? asked : null;
  const parted = claimsKnownBy(incident.claims, day);
  const isTold = ({ claimant }: Claim) => told === null || claimant === told;
  const known = parted.known.filter(isTold);
  const undated = parted.undated.filter(isTold);
  const shown = [...known, ...undated];
  return (
    <SourceNumbersProvider value={numberSources(shown, incident.sources)}>
      <DayNote parted={parted} day={day} />
      <ToldChoice claims={[...parted.known, ...parted.undated]} told={told} />
      {told === null ? (
        <Differences claims={known} />
      ) : (
        <ToldAccount incident={incident} claims={shown} />
      )}
      <DetailsField name={messages.details.claims}>
        {known.length > 0 ? (
          <ClaimsBySubject claims={known} />
        ) : (
          <p className="quiet">{messages.details.claimTable.none}</p>
        )}
      </DetailsField>
      {undated.length > 0 && (
        <DetailsField name={messages.details.claimTable.undatedHeading}>
          <p className="quiet">{messages.details.claimTable.undatedHint}</p>
          <SubjectList
            claims={undated}
            choice={{ order: "said", drawing: "claims" }}
            idOf={(subject) => `undated-${subjectElementId(subject)}`}
          />
        </DetailsField>
      )}
      <div className="disclosures">
        <OriginList claims={shown} />
        <HedgeVocabulary />
        <NumberedSources />
      </div>
    </SourceNumbersProvider>
  );
}

interface DayNoteProps {
  readonly parted: KnownClaims;
  readonly day: string | null;
}

/** What the day the reader asks about leaves out. */
function DayNote({ parted, day }: DayNoteProps) {
  const { messages, tag } = useLanguage();
  const { claimTable } = messages.details;
  const { known, later, undated } = parted;
  if (day === null) return null;
  return (
    <div className="day-note">
      <p className="fact">{claimTable.asKnown(formatPartialDate(tag, day))}</p>
      <p>
        {claimMessages.claims.asKnownCount(
          known.length,
          known.length + later.length + undated.length,
        )}{" "}
        {later.length > 0 &&
          claimTable.laterCount(formatCount(tag, later.length), later.length !== 1)}
      </p>
      <p className="quiet">{claimMessages.claims.summaryIsLater}</p>
    </div>
  );
}

function ClaimsBySubject({ claims }: { readonly claims: readonly Claim[] }) {
  const words = claimMessages.claims;
  const isWide = useMediaQuery("(min-width: 56.25rem)");
  const [choice, setChoice] = useState<PlotChoice>({ order: "said", drawing: "claims" });
  const [isOpen, setIsOpen] = useState(false);
  const { origins, linkCount } = originsOf(claims);
  const claimants = new Set(claims.map(({ claimant }) => claimant).filter((id) => id !== null));
  const hasPlots = claims.filter(({ figure }) => figure !== undefined).length > 1;
  return (
    <>
      <p>{words.overview(claims.length, claimants.size, linkCount, origins.length)}</p>
      <p className="quiet">
        {words.overviewHint} {words.notJudged}
      </p>
      {isWide && (
        <p>
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            {words.sideBySide}
          </button>
        </p>
      )}
      {hasPlots && <PlotControls choice={choice} onChange={setChoice} />}
      <SubjectList claims={claims} choice={choice} idOf={subjectElementId} />
      {isOpen && <ClaimMatrixDialog claims={claims} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface SubjectListProps {
  readonly claims: readonly Claim[];
  readonly choice: PlotChoice;
  /** The id of a subject's part, which must be the only one of its name in the page. */
  readonly idOf: (subject: ClaimSubject) => string;
}

function SubjectList({ claims, choice, idOf }: SubjectListProps) {
  return claimSubjects
    .filter((subject) => claims.some((claim) => claim.subject === subject))
    .map((subject) => (
      <SubjectClaims
        key={subject}
        elementId={idOf(subject)}
        subject={subject}
        everyClaim={claims}
        choice={choice}
      />
    ));
}
