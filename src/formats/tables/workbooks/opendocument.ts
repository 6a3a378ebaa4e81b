import type { FileSample, Format } from "../../format.ts";

/** OpenDocument spreadsheets (.ods) of LibreOffice and others: one sheet is read as a table. */
export const ods: Format = {
  id: "ods",
  label: "OpenDocument spreadsheet",
  extensions: ["ods"],
  detect: (sample) => (isSpreadsheet(sample) ? 0.95 : 0),
  read: async (file, name, options) => {
    const [{ readWorkbook }, { openDocumentWorkbook }] = await Promise.all([
      import("./read-workbook.ts"),
      import("./opendocument-workbook.ts"),
    ]);
    return readWorkbook(openDocumentWorkbook, file, name, options);
  },
};

/** A zip file whose name or first entry says spreadsheet. */
function isSpreadsheet({ name, head }: FileSample): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  if (/\.ods$/i.test(name)) return true;
  const start = new TextDecoder("latin1").decode(head.subarray(0, 200));
  return start.includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
}
