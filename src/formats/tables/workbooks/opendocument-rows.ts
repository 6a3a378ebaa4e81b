import { type OpenDocumentCell, openDocumentCell } from "./opendocument-cell.ts";
import { mostCells, type SheetRows } from "./workbook.ts";
import { attributeOf, type XmlTag, xmlTags } from "./xml-tags.ts";

/** The rows of one sheet (from 0) of `content.xml`. Null above `mostCells`. */
export function openDocumentRows(content: string, sheet: number): SheetRows | null {
  const rows: (readonly string[])[] = [];
  let cellCount = 0;
  let row = createRow(null);
  let cell: OpenDocumentCell | null = null;
  for (const tag of tagsOfSheet(content, sheet)) {
    const name = tag.name.replace("covered-", "");
    if (name === "table-row") row = createRow(tag);
    if (name === "table-cell") cell = openDocumentCell(tag);
    else cell?.read(tag);
    if (cell && (name === "/table-cell" || (name === "table-cell" && tag.isEmpty))) {
      row.add(cell.value(), repeats(cell.tag, "columns"));
      cell = null;
    }
    if (name !== "/table-row") continue;
    cellCount += row.cells.length * row.times;
    if (cellCount > mostCells) return null;
    for (let times = 0; times < row.times; times++) rows.push(row.cells);
  }
  return rows;
}

function* tagsOfSheet(content: string, sheet: number): Generator<XmlTag> {
  let table = -1;
  for (const tag of xmlTags(content)) {
    if (tag.name === "table") table++;
    if (table > sheet) return;
    if (table === sheet) yield tag;
  }
}

interface OpenRow {
  /** Up to the last one that is filled. */
  readonly cells: readonly string[];
  /** How often the row stands in the sheet; never where nothing is in it: sheets end in a million such rows. */
  readonly times: number;
  add(value: string, times: number): void;
}

function createRow(tag: XmlTag | null): OpenRow {
  const cells: string[] = [];
  let missing = 0;
  return {
    cells,
    get times() {
      return cells.length === 0 || tag === null ? 0 : repeats(tag, "rows");
    },
    add(value, times) {
      if (value === "") {
        missing += times;
        return;
      }
      const length = Math.min(cells.length + missing + times, mostColumns);
      while (cells.length < length) cells.push(missing-- > 0 ? "" : value);
      missing = 0;
    },
  };
}

/** As many as LibreOffice has. */
const mostColumns = 16_384;

function repeats(tag: XmlTag, what: "columns" | "rows"): number {
  const count = Number(attributeOf(tag, `table:number-${what}-repeated`) || "1");
  return Number.isInteger(count) && count > 0 ? count : 1;
}
