/** A link that may be offered: where it goes, and whose it is in letters nobody can mistake. */
export interface SafeLink {
  readonly href: string;
  /** The host in ASCII (punycode where it is not), or the address of a mailto: or geo: link. */
  readonly host: string;
}

const allowedProtocols: readonly string[] = ["http:", "https:", "mailto:", "geo:"];

const longestLink = 2_000;

/**
 * The link in `text` if it is absolute http, https, mailto or geo, else null. Browsers skip control
 * characters when they read a scheme, so a text with one is refused rather than cleaned.
 */
export function safeLink(text: string): SafeLink | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > longestLink || hasHiddenCharacter(trimmed)) return null;
  const url = parsed(trimmed);
  if (url === null || !allowedProtocols.includes(url.protocol)) return null;
  // a name before the host makes a stranger's address look like a friend's
  if (url.username !== "" || url.password !== "") return null;
  const host = url.host || url.pathname;
  return host === "" ? null : { href: url.href, host };
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Control characters, and the marks that turn or hide letters (bidi, zero-width). */
function hasHiddenCharacter(text: string): boolean {
  return /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(text);
}
