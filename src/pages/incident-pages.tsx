import { renderToStaticMarkup } from "react-dom/server";
import { type AtlasIndex, indexOf } from "../incidents/atlas-index.ts";
import { type AtlasContents, readAtlas } from "../incidents/read-atlas.ts";
import { englishLanguage, LanguageProvider } from "../language/language.ts";
import { AtlasProvider } from "../panels/atlas-context.ts";
import { AtlasPage } from "./AtlasPage.tsx";
import { IncidentPage } from "./IncidentPage.tsx";
import type { PageSite } from "./page-site.ts";

/** A file of the built site. */
export interface PageFile {
  /** From the folder of the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * A page for each incident that needs no script, and one that lists them: what link previews, search engines
 * and browsers without JavaScript read. Nothing where the atlas cannot be read.
 */
export function incidentPages(contents: AtlasContents, site: PageSite): readonly PageFile[] {
  const { atlas } = readAtlas(contents);
  if (atlas === null) return [];
  const index = indexOf(atlas);
  const folder = `incidents/${atlas.heading.id}`;
  return [
    page(index, `${folder}/index.html`, <AtlasPage site={site} />),
    ...atlas.incidents.map((incident) =>
      page(
        index,
        `${folder}/${incident.id}/index.html`,
        <IncidentPage incident={incident} site={site} />,
      ),
    ),
  ];
}

function page(index: AtlasIndex, path: string, content: React.ReactNode): PageFile {
  const markup = renderToStaticMarkup(
    <LanguageProvider value={englishLanguage}>
      <AtlasProvider value={index}>{content}</AtlasProvider>
    </LanguageProvider>,
  );
  return { path, text: `<!doctype html>\n${markup}\n` };
}
