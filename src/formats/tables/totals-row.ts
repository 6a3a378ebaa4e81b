import type { RowContext } from "./row-context.ts";

/** "Total" at the foot of a table, in the languages of the header words. */
const totalWords =
  /^(?:(?:grand |sub-?)?total(?:s|e|es|i)?|sum(?:me|a)?|gesamt|insgesamt|ensemble|итого|всего|усього|разом|toplam|الإجمالي|المجموع|مجموع|جمع|סה"כ)\s*:?$/iu;

/** What the first filled cell of the current row says where it sums up the rows above; else null. */
export function totalsIn(context: RowContext): string | null {
  for (let column = 0; column < context.cells.count; column++) {
    const text = context.text(column);
    if (text !== "") return text.length < 24 && totalWords.test(text) ? text : null;
  }
  return null;
}
