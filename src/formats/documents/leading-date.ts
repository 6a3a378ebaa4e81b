const fullDate = [
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/,
  /\d{1,2}(?:st|nd|rd|th|\.)?[ -]\p{L}{3,12}\.?,?[ -]\d{4}/u,
  /\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?, ?\d{4}/u,
];
const leading = new RegExp(
  `^[\\s[(]*(${fullDate.map(({ source }) => source).join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);

/** The day with month and year that a title begins with, as many name their marks on a map; empty where none does. */
export function leadingDate(title: string): string {
  return leading.exec(title.slice(0, 60))?.[1] ?? "";
}
