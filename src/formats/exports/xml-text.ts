const escapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/** A text as character data or attribute value; characters XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => escapes.get(character) ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
