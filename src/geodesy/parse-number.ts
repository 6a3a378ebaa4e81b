/**
 * The number a text writes, by a strict grammar: optional sign, digits, and at most one decimal
 * point or comma; Arabic-Indic and Persian digits count, blanks around it do not. No exponent, no
 * thousands separator, no unit: `1,234` is 1.234, `1,234.5` and `35.3abc` are null. Always finite.
 */
export function parseNumber(text: string): number | null {
  if (text.length > longestNumber) return null;
  return parseAsciiNumber(asciiDigits(text).trim().replace(",", "."));
}

/** The number of ASCII digits with a decimal point, or null. */
export function parseAsciiNumber(text: string): number | null {
  if (text.length > longestNumber) return null;
  return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : null;
}

/**
 * The text with Arabic-Indic (U+0660) and Persian (U+06F0) digits, the Arabic decimal separator and
 * comma, and typographic signs as ASCII; marks that only steer writing direction are left out.
 */
export function asciiDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\u066b/g, ".")
    .replace(/\u060c/g, ",")
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, "-")
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");
}

/** Nothing measured needs more characters, and so many digits never overflow. */
const longestNumber = 60;
