import { attributeOf, xmlTags } from "./xml-tags.ts";

/** Built-in number formats that are dates or times; ECMA-376 part 1, 18.8.30. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Which cell styles (`s` of a cell) show their number as a date. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const ownDates = new Set<number>();
  const styles = new Set<number>();
  let isCellStyles = false;
  let style = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "numFmt" && isDateCode(attributeOf(tag, "formatCode"))) {
      ownDates.add(Number(attributeOf(tag, "numFmtId")));
    }
    if (tag.name === "cellXfs" || tag.name === "/cellXfs") isCellStyles = tag.name === "cellXfs";
    if (tag.name !== "xf" || !isCellStyles) continue;
    const format = Number(attributeOf(tag, "numFmtId"));
    if (builtInDates.has(format) || ownDates.has(format)) styles.add(style);
    style++;
  }
  return styles;
}

/** Letters of days, months and years outside quotes, brackets and escapes. */
function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
  return /[dmyh]/i.test(bare) && !/[0#]\.?[0#]*E/i.test(bare) && !/general/i.test(bare);
}
