import type { FileSample, Format } from "../../format.ts";

/** Excel workbooks (.xlsx, .xlsm): the first sheet that holds rows is read as a table. */
export const xlsx: Format = {
  id: "xlsx",
  label: "Excel workbook",
  extensions: ["xlsx", "xlsm"],
  detect: (sample) => (isWorkbook(sample) ? 0.95 : 0),
  read: async (file, name, options) => {
    const [{ readWorkbook }, { excelWorkbook }] = await Promise.all([
      import("./read-workbook.ts"),
      import("./excel-workbook.ts"),
    ]);
    return readWorkbook(excelWorkbook, file, name, options);
  },
};

/** A zip file whose name or first entry says Excel. */
function isWorkbook({ name, head }: FileSample): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  if (/\.xls[xm]$/i.test(name)) return true;
  const start = new TextDecoder("latin1").decode(head.subarray(0, 4_000));
  return start.includes("[Content_Types].xml") && start.includes("xl/");
}
