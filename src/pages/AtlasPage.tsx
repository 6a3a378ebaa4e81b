import { textIn } from "../incidents/localized-text.ts";
import { claimMessages } from "../language/claim-messages.ts";
import { useLanguage } from "../language/language.ts";
import { useAtlas } from "../panels/atlas-context.ts";
import { IncidentTime } from "../panels/details/TimeText.tsx";
import { NameText } from "../panels/NameText.tsx";
import { PageFrame } from "./PageFrame.tsx";
import type { PageSite } from "./page-site.ts";

/** Every incident of an atlas in a list of links. */
export function AtlasPage({ site }: { readonly site: PageSite }) {
  const language = useLanguage();
  const { heading, incidents } = useAtlas().atlas;
  const words = claimMessages.document;
  const textOf = (texts: typeof heading.title) => textIn(texts, language.tag.slice(0, 2)).text;
  const toSite = "../../";
  return (
    <PageFrame
      title={textOf(heading.title)}
      description={textOf(heading.summary)}
      kind="website"
      toSite={toSite}
      address={site.siteAddress && `${site.siteAddress}incidents/${heading.id}/`}
    >
      <nav>
        <a className="page-open" href={`${toSite}?atlas=${site.atlasName}`}>
          {words.openOnMap}
        </a>
      </nav>
      <article className="document">
        <h1>
          <NameText texts={heading.title} />
        </h1>
        <p>
          <NameText texts={heading.summary} />
        </p>
        {heading.caution && (
          <p>
            <NameText texts={heading.caution} />
          </p>
        )}
        <ul className="page-incidents">
          {incidents.map((incident) => (
            <li key={incident.id}>
              <a href={`${incident.id}/`}>
                <NameText texts={incident.title} />
              </a>
              <IncidentTime incident={incident} />
            </li>
          ))}
        </ul>
      </article>
    </PageFrame>
  );
}
