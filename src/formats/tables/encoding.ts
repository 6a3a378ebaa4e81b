import { wordsOf } from "./byte-words.ts";
import { marginBytes, markMargin } from "./margin.ts";

/** Text as UTF-8 and the encoding it came in. */
export interface DecodedText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: string;
  /** Byte sequences that are no text in `encoding`; each stands as U+FFFD in `bytes`. */
  readonly invalid: number;
}

/** The same text in UTF-8, whatever encoding it came in; UTF-8 comes back as it is. */
export function toUtf8(bytes: Uint8Array<ArrayBuffer>): DecodedText {
  const encoding = isAscii(bytes) ? encodingOfAscii(bytes) : encodingOf(bytes);
  if (isReadAsItIs(encoding)) return { bytes, encoding, invalid: 0 };
  const label = encoding === "UTF-8 with errors" ? "UTF-8" : encoding;
  return { ...transcode(bytes, label), encoding };
}

/** Whether a text needs no decoding to be UTF-8. */
export function isReadAsItIs(encoding: string): boolean {
  return encoding === "UTF-8" || encoding === "UTF-8 with BOM";
}

const partBytes = 16 << 20;

/** Part by part: one string cannot hold what one array of bytes can. */
function transcode(bytes: Uint8Array, label: string) {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let invalid = 0;
  for (let at = 0; at < bytes.length; at += partBytes) {
    const end = Math.min(bytes.length, at + partBytes);
    const text = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    if (label === "UTF-8") invalid += text.split("\uFFFD").length - 1;
    parts.push(encoder.encode(text));
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const decoded = markMargin(new ArrayBuffer(length + marginBytes), length);
  let at = 0;
  for (const part of parts) {
    decoded.set(part, at);
    at += part.length;
  }
  return { bytes: decoded, invalid };
}

/** Bytes below 128 are UTF-8 unless zeros among them say UTF-16. */
function encodingOfAscii(bytes: Uint8Array): string {
  return encodingOfZeros(bytes.subarray(0, 4096)) ?? "UTF-8";
}

/** The encoding of a text, as a label TextDecoder knows; from its mark, its validity and its letters. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return invalidFrom(bytes) < 0 ? "UTF-8 with BOM" : "UTF-8 with errors";
  }
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  const wide = encodingOfZeros(bytes.subarray(0, 4096));
  if (wide) return wide;
  const invalidAt = invalidFrom(bytes);
  if (invalidAt < 0) return "UTF-8";
  const sample = bytes.subarray(Math.max(0, invalidAt - 65_536), invalidAt + 262_144);
  if (countSequences(sample) > 4 * countStray(sample)) return "UTF-8 with errors";
  return encodingOfLetters(sample);
}

/** UTF-16 without a mark shows as zeros in every other byte of Latin text. */
function encodingOfZeros(sample: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 5;
  if (odd > enough && even < enough / 10) return "UTF-16LE";
  if (even > enough && odd < enough / 10) return "UTF-16BE";
  return null;
}

const blockBytes = 1 << 20;

/** The start of the first block that is not UTF-8, or -1; blocks of plain ASCII cost next to nothing. */
function invalidFrom(bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length; ) {
    const end = blockEnd(bytes, start + blockBytes);
    const block = bytes.subarray(start, end);
    if (!isAscii(block) && !isUtf8(block)) return start;
    start = end;
  }
  return -1;
}

/** What a piece of a file holds that may break off in a character unless the file ends with it. */
export function textKind(
  bytes: Uint8Array<ArrayBuffer>,
  isLast: boolean,
): "ascii" | "utf-8" | "other" {
  if (isAscii(bytes)) return "ascii";
  const whole = isLast ? bytes : bytes.subarray(0, lastCharacterEnd(bytes));
  return invalidFrom(whole) < 0 ? "utf-8" : "other";
}

/** Where a piece of UTF-8 surely ends with a whole character: before the lead byte of its last one. */
export function lastCharacterEnd(piece: Uint8Array): number {
  const lead = characterStart(piece, piece.length - 1);
  return (piece[lead] ?? 0) < 0x80 ? piece.length : lead;
}

/** The first byte of the character that byte `at` belongs to; no character has more than four. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > at - 3 && isContinuation(bytes[start])) start--;
  return start;
}

/** A block may not end inside a character. */
function blockEnd(bytes: Uint8Array, wanted: number): number {
  return wanted >= bytes.length ? bytes.length : characterStart(bytes, wanted);
}

/** True where no byte has its high bit; 32 bytes at a time. */
function isAscii(block: Uint8Array): boolean {
  const { values, start, end } = wordsOf(block);
  let high = 0;
  let at = 0;
  for (; at + 8 <= values.length && high === 0; at += 8) {
    high = (fourWords(values, at) | fourWords(values, at + 4)) & 0x80_80_80_80;
  }
  for (; at < values.length; at++) high |= (values[at] ?? 0) & 0x80_80_80_80;
  if (high !== 0) return false;
  const isHigh = (byte: number) => byte >= 0x80;
  return !(block.subarray(0, start).some(isHigh) || block.subarray(end).some(isHigh));
}

/** The bits of four words together. */
function fourWords(values: Int32Array, at: number): number {
  const first = (values[at] ?? 0) | (values[at + 1] ?? 0);
  return first | (values[at + 2] ?? 0) | (values[at + 3] ?? 0);
}

function isUtf8(block: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(block);
    return true;
  } catch {
    return false;
  }
}

/** Well-formed characters of two bytes or more. */
function countSequences(sample: Uint8Array): number {
  let count = 0;
  for (let at = 1; at < sample.length; at++) {
    const lead = sample[at - 1] ?? 0;
    if (lead >= 0xc2 && lead <= 0xf4 && isContinuation(sample[at])) count++;
  }
  return count;
}

/** Bytes above ASCII that no character of UTF-8 can hold where they stand. */
function countStray(sample: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte >= 0xc0 && !isContinuation(sample[at + 1])) count++;
    if (isContinuation(byte) && (sample[at - 1] ?? 0) < 0x80) count++;
  }
  return count;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** The commonest letters of Arabic and of Russian, as bytes of Windows-1256 and Windows-1251. */
const arabicBytes = new Set([0xc7, 0xe1, 0xed, 0xe3, 0xe6, 0xe4, 0xca, 0xd1, 0xc8, 0xc9]);
const russianBytes = new Set([0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb]);

/** Latin accents stand alone among ASCII letters; Arabic and Russian letters stand together. */
function encodingOfLetters(sample: Uint8Array): string {
  let letters = 0;
  let together = 0;
  let arabic = 0;
  let russian = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0xc0) continue;
    letters++;
    if ((sample[at + 1] ?? 0) >= 0xc0 || (sample[at - 1] ?? 0) >= 0xc0) together++;
    if (arabicBytes.has(byte)) arabic++;
    if (russianBytes.has(byte)) russian++;
  }
  if (together <= letters / 2) return "windows-1252";
  return arabic >= russian ? "windows-1256" : "windows-1251";
}
