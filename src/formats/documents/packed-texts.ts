import { deltaBinaryUnpack } from "hyparquet/src/delta.js";

/** Texts as the bytes of one after the other; `starts` has one entry more than there are texts. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

interface ByteReader {
  readonly view: DataView<ArrayBuffer>;
  offset: number;
}

/** PLAIN: each text after its length. Throws where one reaches beyond the page. */
export function plainTexts({ view, offset }: ByteReader, count: number): PackedTexts {
  const page = bytesOf(view);
  const bytes = new Uint8Array(Math.max(0, page.length - offset - 4 * count));
  const starts = new Uint32Array(count + 1);
  let from = offset;
  for (let at = 0; at < count; at++) {
    const length = view.getUint32(from, true);
    const start = starts[at] ?? 0;
    bytes.set(slice(page, from + 4, length), start);
    starts[at + 1] = start + length;
    from += 4 + length;
  }
  return { bytes, starts };
}

/** DELTA_LENGTH_BYTE_ARRAY: all lengths, then the texts. */
export function lengthTexts(reader: ByteReader, count: number): PackedTexts {
  const starts = startsOf(lengthsOf(reader, count));
  return { bytes: slice(bytesOf(reader.view), reader.offset, starts[count] ?? 0), starts };
}

/** DELTA_BYTE_ARRAY: how much each text has in common with the one before it, then the rest of each. */
export function prefixTexts(reader: ByteReader, count: number): PackedTexts {
  const prefixes = lengthsOf(reader, count);
  const rests = lengthsOf(reader, count);
  const starts = startsOf(prefixes.map((prefix, at) => prefix + (rests[at] ?? 0)));
  const page = bytesOf(reader.view);
  const bytes = new Uint8Array(starts[count] ?? 0);
  for (let at = 0; at < count; at++) {
    const [before = 0, start = 0] = [starts[at - 1], starts[at]];
    const [prefix = 0, rest = 0] = [prefixes[at], rests[at]];
    if (prefix > start - before) throw new Error("Got a text with more in common than there is.");
    bytes.copyWithin(start, before, before + prefix);
    bytes.set(slice(page, reader.offset, rest), start + prefix);
    reader.offset += rest;
  }
  return { bytes, starts };
}

/** DELTA_BINARY_PACKED lengths; throws where one is below zero. */
function lengthsOf(reader: ByteReader, count: number): Int32Array {
  const lengths = new Int32Array(count);
  if (count > 0) deltaBinaryUnpack(reader, count, lengths);
  if (lengths.some((length) => length < 0)) throw new Error("Got a text of negative length.");
  return lengths;
}

/** A page can say that its texts are longer than any page: throws above half a gigabyte. */
function startsOf(lengths: Int32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let total = 0;
  for (let at = 0; at < lengths.length; at++) {
    total += lengths[at] ?? 0;
    if (total > mostBytes) throw new Error("Got a page with more text than can be held.");
    starts[at + 1] = total;
  }
  return starts;
}

const mostBytes = 512_000_000;

function slice(bytes: Uint8Array<ArrayBuffer>, start: number, length: number) {
  if (start + length > bytes.length) throw new Error("Got a text that reaches beyond its page.");
  return bytes.subarray(start, start + length);
}

function bytesOf(view: DataView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
