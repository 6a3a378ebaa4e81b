import { dateStyles } from "./date-styles.ts";
import { excelRows } from "./excel-rows.ts";
import { sheetPaths, usesDatesOf1904 } from "./excel-sheets.ts";
import { sharedStrings } from "./shared-strings.ts";
import { textOfEntry, type WorkbookKind } from "./workbook.ts";

/** Workbooks as Excel packs them (ECMA-376): a file a sheet, texts and styles in files of their own. */
export const excelWorkbook: WorkbookKind = {
  format: "xlsx",
  encoding: "XLSX",
  sheetsOf: async (entries) => {
    const textOf = (path: string) => textOfEntry(entries, path);
    const workbook = await textOf("xl/workbook.xml");
    const book = {
      strings: sharedStrings(await textOf("xl/sharedStrings.xml")),
      dates: dateStyles(await textOf("xl/styles.xml")),
      isFrom1904: usesDatesOf1904(workbook),
    };
    const paths = sheetPaths(workbook, await textOf("xl/_rels/workbook.xml.rels"));
    return paths.map(({ name, path }) => ({
      name,
      rows: async () => excelRows(await textOf(path), book),
    }));
  },
};
