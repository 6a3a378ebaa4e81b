/** A number in a text: its value and how it is written there. */
export interface ProseFigure {
  readonly value: number;
  readonly written: string;
}

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** What holds digits without being a count: dates, years, clock times, designations, ordinals, positions. */
const notFigures: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}(?:\\s*(?:[–-]|to|and|or)\\s*\\d{1,2})?\\s+(?:${months})\\b`, "gu"),
  new RegExp(`\\b(?:${months})\\s+\\d{1,2}(?:\\s*[–-]\\s*\\d{1,2})?\\b`, "gu"),
  /(?<![\p{L}\d.,-])(?:1[89]|20)\d\d(?:[–-]\d{2,4})?(?![\d,.]*\d)/gu,
  /\d{1,2}:\d{2}/gu,
  /\d{4}-\d{2}(?:-\d{2})?/gu,
  /(?<!\p{L})\p{L}+-?\d+[\p{L}\d]*/gu,
  /(?<!\d)\d+(?:st|nd|rd|th)\b/gu,
  /(?<!\p{L})\p{Lu}\p{L}+\s+(?:No\.\s*)?\d+\b(?=\s+(?:base|brigade|division|regiment))/gu,
  /\bBrigade\s+\d+/gu,
  /(?<!\d)\d+(?:[.,]\d+)?\s*°/gu,
  /\b(?:no|any|every|some)\s+one\b|\bone\s+(?:of|another|side|side's|party|way|source|report)\b/giu,
];

const words = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Every count in an English text, in digits or, from one to twelve, in words; dates and names left aside. */
export function proseFigures(text: string): readonly ProseFigure[] {
  const bare = notFigures.reduce(
    (rest, pattern) => rest.replace(pattern, " "),
    text.slice(0, 20_000),
  );
  const found = bare.matchAll(
    /(?<![\p{L}\d])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d])/giu,
  );
  return Array.from(found, ([written]) => ({ value: numberIn(written), written }));
}

function numberIn(written: string): number {
  const word = words.indexOf(written.toLowerCase());
  return word === -1 ? Number(written.replaceAll(",", "")) : word;
}
