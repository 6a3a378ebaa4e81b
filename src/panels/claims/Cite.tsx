import { useState } from "react";
import type { Incident } from "../../incidents/incident.ts";
import { textIn } from "../../incidents/localized-text.ts";
import { type CitationForm, type Cited, citation, citationForms } from "../../language/citation.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { linkTo } from "../../view/history.ts";
import { defaultView } from "../../view/view-state.ts";
import { useAtlas } from "../atlas-context.ts";
import { useCopied } from "../use-copied.ts";
import { useHash, useMark } from "./use-hash.ts";

/** Atlases added to the folder of a built site have no pages. */
const atlasesWithPages = String(import.meta.env["VITE_ATLASES_WITH_PAGES"] ?? "").split(" ");

/** A citation of an incident, to take away as text, BibTeX or CSL-JSON. */
export function CiteIncident({ incident }: { readonly incident: Incident }) {
  const { tag } = useLanguage();
  const { heading } = useAtlas().atlas;
  const hash = useHash(incident);
  const language = tag.slice(0, 2);
  const selection = { kind: "incident", id: incident.id } as const;
  const revision = useMark(incident);
  return (
    <Citation
      name={claimMessages.cite.incident}
      cited={{
        ...citedHeading(heading),
        id: incident.id,
        title: textIn(incident.title, language).text,
        container: textIn(heading.title, language).text,
        hash,
        address: linkTo({ ...defaultView, selection, revision }),
      }}
    />
  );
}

/** The way to the incident's own page, where the site was built with one. */
export function PageOfIncident({ incident }: { readonly incident: Incident }) {
  const { heading } = useAtlas().atlas;
  if (!atlasesWithPages.includes(heading.id)) return null;
  return (
    <p>
      <a href={`${import.meta.env.BASE_URL}incidents/${heading.id}/${incident.id}/`}>
        {claimMessages.cite.page}
      </a>
      <span className="quiet block">{claimMessages.cite.pageHint}</span>
    </p>
  );
}

/** A citation of the whole atlas. */
export function CiteAtlas() {
  const { tag } = useLanguage();
  const { atlas } = useAtlas();
  const hash = useHash(atlas);
  return (
    <Citation
      name={claimMessages.cite.atlas}
      cited={{
        ...citedHeading(atlas.heading),
        id: atlas.heading.id,
        title: textIn(atlas.heading.title, tag.slice(0, 2)).text,
        container: null,
        hash,
        address: linkTo(defaultView),
      }}
    />
  );
}

interface CitationProps {
  readonly name: string;
  readonly cited: Cited;
}

function Citation({ name, cited }: CitationProps) {
  const words = claimMessages.cite;
  const [form, setForm] = useState<CitationForm>("text");
  const { copied, copy } = useCopied();
  const text = citation(form, cited);
  return (
    <section className="citation">
      <h4>{name}</h4>
      <fieldset className="button-row">
        <legend className="visually-hidden">{name}</legend>
        {citationForms.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === form}
            onClick={() => setForm(each)}
          >
            {words.forms[each]}
          </button>
        ))}
        <button type="button" className="button" onClick={() => copy(text)}>
          {copied ? words.copied : words.copy}
        </button>
      </fieldset>
      <pre className="citation-text" dir="ltr">
        {text}
      </pre>
      {cited.hash === null && <p className="quiet">{words.noHash}</p>}
    </section>
  );
}

function citedHeading({
  authors,
  version,
  published,
}: Pick<Cited, "authors" | "version" | "published">) {
  return { authors, version, published, accessed: new Date().toISOString().slice(0, 10) };
}
