import { safeLink } from "../../incidents/safe-link.ts";
import type { Source } from "../../incidents/source.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { useSourceNumbers } from "../claims/source-numbers.ts";

/** Every document under its number, with addresses written out: what paper can carry of a link. */
export function SourceNotes() {
  const { messages } = useLanguage();
  const { sources } = useAtlas();
  const numbers = useSourceNumbers();
  if (numbers.size === 0) return null;
  return (
    <section className="source-notes">
      <h2>{claimMessages.document.sources}</h2>
      <ol>
        {[...numbers].map(([id, number]) => {
          const source = sources.get(id);
          return (
            <li key={id} id={`source-${number}`}>
              {source ? <SourceNote source={source} /> : messages.details.dangling(id)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function SourceNote({ source }: { readonly source: Source }) {
  const { messages, tag } = useLanguage();
  const words = claimMessages.document;
  return (
    <>
      <bdi dir="auto">{source.publisher}</bdi>
      {source.republishes && ` ${messages.details.claimTable.carrying(source.republishes)}`}
      {source.title && (
        <>
          {", "}
          <cite lang={source.language} dir="auto">
            {source.title}
          </cite>
        </>
      )}
      {source.published && `, ${words.published(formatPartialDate(tag, source.published))}`}
      {source.url && <Address href={source.url} shown={source.url} />}
      {source.archiveUrl && (
        <Address href={source.archiveUrl} shown={words.archived(source.archiveUrl)} />
      )}
    </>
  );
}

interface AddressProps {
  readonly href: string;
  readonly shown: string;
}

function Address({ href, shown }: AddressProps) {
  const link = safeLink(href);
  return (
    <span className="source-address">
      {link === null ? (
        shown
      ) : (
        <a href={link.href} target="_blank" rel="noopener noreferrer nofollow">
          {shown}
        </a>
      )}
    </span>
  );
}
