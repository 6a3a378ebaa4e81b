import { strToU8, zipSync } from "fflate";

/** Rows of cells by the name of their sheet. */
export type WorkbookContents = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A workbook as Excel packs it, every cell a text; for tests. */
export function workbookOf(contents: WorkbookContents): Uint8Array<ArrayBuffer> {
  const names = Object.keys(contents);
  const sheets = names.map((name, at) => `<sheet name="${name}" r:id="rId${at + 1}"/>`).join("");
  const relations = names
    .map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="sheet${at + 1}.xml"/>`,
    )
    .join("");
  const files = Object.fromEntries([
    ["[Content_Types].xml", "<Types/>"],
    ["xl/workbook.xml", `<workbook><sheets>${sheets}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${relations}</Relationships>`],
    ...Object.values(contents).map((rows, at) => [`xl/sheet${at + 1}.xml`, sheetOf(rows)] as const),
  ]);
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(entries)));
}

function sheetOf(rows: WorkbookContents[string]): string {
  const cellOf = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((cells) => `<row>${cells.map(cellOf).join("")}</row>`);
  return `<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`;
}
