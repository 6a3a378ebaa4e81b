import { claimsKnownBy } from "../incidents/claims-known-by.ts";
import type { Incident } from "../incidents/incident.ts";
import { textIn } from "../incidents/localized-text.ts";
import { claimMessages } from "../language/claim-messages.ts";
import { incidentInWords } from "../language/incident-in-words.ts";
import { useLanguage } from "../language/language.ts";
import { useAtlas } from "../panels/atlas-context.ts";
import { IncidentDocument } from "../panels/document/IncidentDocument.tsx";
import { PageFrame } from "./PageFrame.tsx";
import type { PageSite } from "./page-site.ts";

/** Characters of a description that previews show. */
const descriptionLength = 300;

interface IncidentPageProps {
  readonly incident: Incident;
  readonly site: PageSite;
}

/** One incident as a page: the paragraph, every claim, every source, and the way to the map. */
export function IncidentPage({ incident, site }: IncidentPageProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.document;
  const sentences = incidentInWords(incident, { index, known: null, units: "metric", language });
  const { heading } = index.atlas;
  const [title, atlasTitle] = [incident.title, heading.title].map(
    (texts) => textIn(texts, language.tag.slice(0, 2)).text,
  );
  const path = `incidents/${heading.id}/${incident.id}/`;
  const toSite = "../../../";
  return (
    <PageFrame
      title={words.pageTitle(title ?? "", atlasTitle ?? "")}
      description={wholeSentences(sentences, descriptionLength)}
      kind="article"
      toSite={toSite}
      address={site.siteAddress && site.siteAddress + path}
    >
      <nav>
        <a className="page-open" href={`${toSite}?atlas=${site.atlasName}#id=${incident.id}`}>
          {words.openOnMap}
        </a>{" "}
        <a href="../">{words.allIncidents}</a>
      </nav>
      <IncidentDocument
        incident={incident}
        sentences={sentences}
        parted={claimsKnownBy(incident.claims, null)}
        day={null}
      />
    </PageFrame>
  );
}

/** As many sentences as fit, the first in any case: half a sentence could lose its hedge. */
function wholeSentences([first = "", ...others]: readonly string[], length: number): string {
  let text = first;
  for (const sentence of others) {
    if (text.length + 1 + sentence.length > length) break;
    text = `${text} ${sentence}`;
  }
  return text;
}
