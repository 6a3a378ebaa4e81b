import { attributeOf, xmlTags } from "./xml-tags.ts";

/** A sheet and where the zip file keeps it. */
export interface SheetPath {
  readonly name: string;
  readonly path: string;
}

/** The sheets of a workbook in its order, charts and macros left out. */
export function sheetPaths(workbook: string, relations: string): readonly SheetPath[] {
  const paths = new Map<string, string>();
  for (const tag of xmlTags(relations)) {
    if (tag.name !== "Relationship" || !attributeOf(tag, "Type").endsWith("/worksheet")) continue;
    const target = attributeOf(tag, "Target");
    paths.set(attributeOf(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return Array.from(xmlTags(workbook))
    .filter(({ name }) => name === "sheet")
    .flatMap((tag) => {
      const path = paths.get(attributeOf(tag, "r:id"));
      return path === undefined ? [] : [{ name: attributeOf(tag, "name"), path }];
    });
}

/** Excel for old Macs counts days from 1904. */
export function usesDatesOf1904(workbook: string): boolean {
  return Array.from(xmlTags(workbook)).some(
    (tag) => tag.name === "workbookPr" && /^(1|true)$/.test(attributeOf(tag, "date1904")),
  );
}
