import { excelText } from "./excel-text.ts";
import { xmlTags } from "./xml-tags.ts";

/** The texts that cells of type `s` point to; runs of one text are joined, phonetic hints left out. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let isPhonetic = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "si") parts = [];
    if (tag.name === "rPh" || tag.name === "/rPh") isPhonetic = tag.name === "rPh";
    if (tag.name === "t" && !tag.isEmpty && !isPhonetic) parts.push(excelText(tag.text));
    if (tag.name === "/si" || (tag.name === "si" && tag.isEmpty)) strings.push(parts.join(""));
  }
  return strings;
}
