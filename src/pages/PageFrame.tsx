import type { ReactNode } from "react";
import { textIn } from "../incidents/localized-text.ts";
import { useLanguage } from "../language/language.ts";
import { useAtlas } from "../panels/atlas-context.ts";

interface PageFrameProps {
  readonly title: string;
  /** What previews show below the title. */
  readonly description: string;
  readonly kind: "website" | "article";
  /** From the page to the folder of the site: `../../`. */
  readonly toSite: string;
  /** Whole address of the page; null where it is not known. */
  readonly address: string | null;
  readonly children: ReactNode;
}

/** Nothing but the style sheet and the icon may be fetched, and nothing may run. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page without scripts, with all that a link preview reads. */
export function PageFrame(props: PageFrameProps) {
  const { title, description, kind, toSite, address, children } = props;
  const { tag, direction } = useLanguage();
  const { heading } = useAtlas().atlas;
  return (
    <html lang={tag} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:type" content={kind} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta
          property="og:site_name"
          content={textIn(heading.title, tag.split("-")[0] ?? tag).text}
        />
        <meta name="twitter:card" content="summary" />
        {address !== null && <meta property="og:url" content={address} />}
        {address !== null && <link rel="canonical" href={address} />}
        <link rel="icon" href={`${toSite}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${toSite}incidents/page.css`} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
