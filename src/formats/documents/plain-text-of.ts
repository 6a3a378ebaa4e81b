const blockTag = /<\s*\/?\s*(p|div|br|tr|li|h\d|table|ul|ol)\b[^<>]*>/gi;

/** Entities that descriptions use although XML does not know them. */
const entities = new Map([
  ["nbsp", " "],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["rsquo", "’"],
  ["lsquo", "‘"],
  ["rdquo", "”"],
  ["ldquo", "“"],
]);

/**
 * HTML of a description as the text a reader would see; blocks become lines. Only for reading: the result
 * may again look like markup and is shown as text like everything else.
 */
export function plainTextOf(markup: string): string {
  if (!/[<&]/.test(markup)) return markup.trim();
  return markup
    .replace(/<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/gi, "")
    .replace(blockTag, "\n")
    .replace(/<[a-z/!][^<>]*>/gi, "")
    .replace(/&(#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => character(name) ?? whole)
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim();
}

function character(name: string): string | undefined {
  if (!name.startsWith("#")) return entities.get(name.toLowerCase());
  const code = Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
