/** One tag of an XML text that is read as a stream. */
export interface XmlTag {
  /** Without prefix; `/c` for an end. */
  readonly name: string;
  /** All between name and bracket. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  /** Text from the bracket to the next tag. */
  readonly text: string;
}

/** The tags of an XML text in order, in one pass, without building a tree; any text gives some. */
export function* xmlTags(text: string): Generator<XmlTag> {
  for (let open = text.indexOf("<"); open >= 0; ) {
    const close = text.indexOf(">", open);
    if (close < 0) return;
    const next = text.indexOf("<", close);
    const inside = text.slice(open + 1, close);
    const isEmpty = inside.endsWith("/");
    const [whole = ""] = /^\/?[^\s/]*/.exec(inside) ?? [];
    yield {
      name: withoutPrefix(whole),
      attributes: inside.slice(whole.length),
      isEmpty,
      text: text.slice(close + 1, next < 0 ? undefined : next),
    };
    open = next;
  }
}

/** An attribute's value, entities undone; empty where it is not there. */
export function attributeOf({ attributes }: XmlTag, name: string): string {
  const at = attributes.indexOf(` ${name}="`);
  if (at < 0) return "";
  const start = at + name.length + 3;
  const end = attributes.indexOf('"', start);
  return end < 0 ? "" : plainText(attributes.slice(start, end));
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text with entities undone. */
export function plainText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      return characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    },
  );
}

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "\uFFFD";
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  return name.startsWith("/") ? `/${name.slice(colon + 1)}` : name.slice(colon + 1);
}
