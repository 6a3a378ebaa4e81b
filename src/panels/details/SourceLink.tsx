import { safeLink } from "../../incidents/safe-link.ts";
import type { Source } from "../../incidents/source.ts";
import { useLanguage } from "../../language/language.ts";

/** A document by publisher, opened in a new tab without telling it where the reader came from. */
export function SourceLink({ source }: { readonly source: Source }) {
  const { messages } = useLanguage();
  const words = messages.details;
  const link = source.url === undefined ? null : safeLink(source.url);
  const archive = source.archiveUrl === undefined ? null : safeLink(source.archiveUrl);
  return (
    <span className="source">
      {link === null ? (
        <bdi dir="auto">{source.publisher}</bdi>
      ) : (
        <OutboundLink href={link.href} host={link.host}>
          <bdi dir="auto">{source.publisher}</bdi>
        </OutboundLink>
      )}
      {source.republishes && (
        <span className="quiet"> {words.claimTable.carrying(source.republishes)}</span>
      )}
      {archive && (
        <>
          {" · "}
          <OutboundLink href={archive.href} host={archive.host}>
            {words.claimTable.archive}
          </OutboundLink>
        </>
      )}
    </span>
  );
}

interface OutboundLinkProps {
  readonly href: string;
  readonly host: string;
  readonly children: React.ReactNode;
}

/** A link that leaves the atlas; its host is in the tooltip before anything is fetched. */
export function OutboundLink({ href, host, children }: OutboundLinkProps) {
  const { messages } = useLanguage();
  return (
    <a href={href} title={host} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <span className="visually-hidden"> ({messages.details.opensNewTab})</span>
    </a>
  );
}
