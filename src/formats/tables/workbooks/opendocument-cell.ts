import { attributeOf, plainText, type XmlTag } from "./xml-tags.ts";

/** A cell of `content.xml` whose end has not come yet. */
export interface OpenDocumentCell {
  readonly tag: XmlTag;
  /** Takes a tag between its start and its end. */
  read(tag: XmlTag): void;
  /** What the cell means rather than what it shows: `12.5` of "12,50 €", dates as ISO 8601. */
  value(): string;
}

type Place = "cell" | "paragraph" | "note";

/** The cell that begins with `tag`. */
export function openDocumentCell(tag: XmlTag): OpenDocumentCell {
  const paragraphs: string[] = [];
  let place: Place = "cell";
  return {
    tag,
    read({ name, isEmpty, text }) {
      if (!isEmpty) place = placeAfter(place, name);
      if (name === "p" && place !== "note") paragraphs.push("");
      if (place !== "paragraph") return;
      paragraphs.push((paragraphs.pop() ?? "") + (blanks[name] ?? "") + plainText(text));
    },
    value: () => valueOfCell(tag, paragraphs.join("\n")),
  };
}

/** A note on a cell has paragraphs of its own, which are not those of the cell. */
function placeAfter(place: Place, name: string): Place {
  if (name === "annotation") return "note";
  if (name === "/annotation") return "cell";
  if (place === "note") return place;
  if (name === "p") return "paragraph";
  return name === "/p" ? "cell" : place;
}

/** Elements that stand for a blank. */
const blanks: Readonly<Record<string, string>> = { s: " ", tab: " ", "line-break": "\n" };

function valueOfCell(tag: XmlTag, shown: string): string {
  switch (attributeOf(tag, "office:value-type")) {
    case "float":
    case "percentage":
    case "currency":
      return attributeOf(tag, "office:value") || shown;
    case "date":
      return attributeOf(tag, "office:date-value") || shown;
    case "time":
      return clockOf(attributeOf(tag, "office:time-value")) ?? shown;
    case "boolean":
      return attributeOf(tag, "office:boolean-value").toUpperCase() || shown;
    default:
      return shown || attributeOf(tag, "office:string-value");
  }
}

/** `PT22H30M00S` as `22:30:00`; null for anything else. */
function clockOf(duration: string): string | null {
  const parts = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration)?.slice(1);
  return parts?.map((part) => part.padStart(2, "0")).join(":") ?? null;
}
