import type { FileSample } from "../format.ts";
import { foldedName } from "./column-names.ts";
import { decodeTable } from "./decode-table.ts";
import { headerAt } from "./header-position.ts";
import { firstRows } from "./table.ts";

/** The first rows of what may be a table, from its header on. */
export interface SampleTable {
  readonly rows: readonly (readonly string[])[];
  /** Folded names of the first row. */
  readonly names: ReadonlySet<string>;
  /** Share of rows as wide as the first. */
  readonly evenness: number;
}

const rowsLookedAt = 20;
const samples = new WeakMap<FileSample, SampleTable | null>();

/** Reads a sample as a table once, however many formats ask; null where it is no text. */
export function sampleTable(sample: FileSample): SampleTable | null {
  const known = samples.get(sample);
  if (known !== undefined) return known;
  const table = isText(sample.head) ? readSample(sample) : null;
  samples.set(sample, table);
  return table;
}

/** How files begin that are no text: zip, Parquet, gzip, PDF, PNG, JPEG, GIF, old Office. */
const binaryMarks = [
  [0x50, 0x4b, 0x03],
  [0x50, 0x4b, 0x05],
  [0x50, 0x41, 0x52, 0x31],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function isText(head: Uint8Array): boolean {
  if (binaryMarks.some((mark) => mark.every((byte, at) => head[at] === byte))) return false;
  // UTF-16 is half zeros, and nothing else with zeros is a table
  const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros === 0 || zeros > head.length / 5;
}

function readSample({ head, size }: FileSample): SampleTable {
  const { source, start } = decodeTable(head.slice());
  const read = firstRows(source, start, rowsLookedAt + 1).map(({ cells }) => cells);
  // the last row is left out where the sample may break off in it
  const rows = size > head.length && read.length > 1 ? read.slice(0, -1) : read;
  const table = rows.slice(headerAt(rows));
  const width = table[0]?.length ?? 0;
  const even = table.filter((row) => row.length === width).length;
  return {
    rows: table,
    names: new Set(table[0]?.map((name) => foldedName(name))),
    evenness: table.length === 0 ? 0 : even / table.length,
  };
}
