import { openDocumentRows } from "./opendocument-rows.ts";
import { textOfEntry, type WorkbookKind } from "./workbook.ts";
import { attributeOf, xmlTags } from "./xml-tags.ts";

/** Spreadsheets of LibreOffice and others (ISO/IEC 26300): all sheets in one file. */
export const openDocumentWorkbook: WorkbookKind = {
  format: "ods",
  encoding: "ODS",
  sheetsOf: async (entries) => {
    const content = await textOfEntry(entries, "content.xml");
    const names = Array.from(xmlTags(content))
      .filter(({ name }) => name === "table")
      .map((tag) => attributeOf(tag, "table:name"));
    return names.map((name, sheet) => ({
      name,
      rows: async () => openDocumentRows(content, sheet),
    }));
  },
};
