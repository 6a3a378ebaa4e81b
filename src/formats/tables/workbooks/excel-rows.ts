import { dateOfSerial } from "../serial-date.ts";
import { excelText } from "./excel-text.ts";
import { mostCells, type SheetRows } from "./workbook.ts";
import { attributeOf, type XmlTag, xmlTags } from "./xml-tags.ts";

/** What the cells of all sheets refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  /** Styles that show a number as a date. */
  readonly dates: ReadonlySet<number>;
  readonly isFrom1904: boolean;
}

const mostColumns = 16_384;

/** The rows of a sheet as text, blank ones left out; dates as ISO 8601, formulas as their last result. Null above `mostCells`. */
export function excelRows(xml: string, book: WorkbookParts): SheetRows | null {
  const rows: (readonly string[])[] = [];
  let row: string[] = [];
  let cellCount = 0;
  let cell: OpenCell | null = null;
  for (const tag of xmlTags(xml)) {
    switch (tag.name) {
      case "row":
        row = [];
        break;
      case "c":
        cell = { tag, text: "", isText: false };
        break;
      case "v":
      case "t":
        if (cell) cell = withText(cell, tag);
        break;
      case "/c":
        if (cell) row[columnOf(cell.tag, row.length)] = valueOfCell(cell, book);
        cell = null;
        break;
      case "/row":
        cellCount += row.length;
        if (cellCount > mostCells) return null;
        rows.push(Array.from(row, (each) => each ?? ""));
        break;
      default:
    }
  }
  return rows.filter((cells) => cells.some((each) => each !== ""));
}

/** A cell whose end has not come yet. */
interface OpenCell {
  readonly tag: XmlTag;
  readonly text: string;
  /** True where the text stands in the cell itself. */
  readonly isText: boolean;
}

function withText({ tag, text }: OpenCell, added: XmlTag): OpenCell {
  return { tag, text: text + added.text, isText: added.name === "t" };
}

/** Column (from 0) of `r="AB12"`; the next one where there is no `r`. */
function columnOf(cell: XmlTag, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(attributeOf(cell, "r"))?.[0];
  if (letters === undefined) return next;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return Math.min(column, mostColumns) - 1;
}

function valueOfCell({ tag, text: raw, isText }: OpenCell, book: WorkbookParts): string {
  const text = excelText(raw);
  const type = attributeOf(tag, "t");
  if (type === "s" && !isText) return book.strings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type !== "" && type !== "n") return text;
  const number = text === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return text;
  const isDate = book.dates.has(Number(attributeOf(tag, "s") || "0"));
  return isDate ? dateOfSerial(number, book.isFrom1904) : String(number);
}
