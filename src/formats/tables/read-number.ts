import { toAsciiDigits } from "./to-ascii-digits.ts";

const longest = 40;

/**
 * A coordinate or measure: sign, digits, `.` or `,` before decimals, Arabic digits, a blank after the
 * minus; null for anything else, empty text included. A comma is a decimal comma.
 */
export function readDecimal(text: string): number | null {
  const plain = plainText(text).replace(/\s/g, "");
  if (!/^[+-]?\d{1,15}(?:[.,]\d{0,20})?$/.test(plain)) return null;
  return finite(Number(plain.replace(",", ".")));
}

/** A count: as `readDecimal`, but `1,234`, `1.234`, `12 345` and `1'234` have thousands separated. */
export function readCount(text: string): number | null {
  const plain = plainText(text);
  if (/^[+-]?\d{1,3}(?:[ ,.'’]\d{3})+$/.test(plain)) {
    return finite(Number(plain.replace(/[ ,.'’]/g, "")));
  }
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) {
    return finite(Number(plain.replaceAll(".", "").replace(",", ".")));
  }
  return readDecimal(plain);
}

function plainText(text: string): string {
  return toAsciiDigits(text.slice(0, longest))
    .replace(/[\u2212\u2013\uff0d]/g, "-")
    .replaceAll("\u066b", ".")
    .replaceAll("\u066c", ",")
    .replace(/\s+/g, " ")
    .replace(/^([+-]) /, "$1")
    .trim();
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
