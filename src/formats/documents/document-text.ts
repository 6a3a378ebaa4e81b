import type { Issue } from "../../incidents/issue.ts";
import type { FileSample } from "../format.ts";
import { encodingOf } from "../tables/encoding.ts";
import { fileIssue } from "./document-issue.ts";

/** A file decoded whole; `text` is null where it was refused. */
export interface DocumentText {
  readonly text: string | null;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** JSON is parsed whole, and takes about five times its size in memory: larger files are refused. */
export const largestJsonBytes = 300_000_000;

/** Decodes a whole file by its byte order mark, its validity as UTF-8 and its letters. */
export async function documentText(
  file: Blob,
  name: string,
  largestBytes: number,
): Promise<DocumentText> {
  if (file.size > largestBytes) {
    const values = { got: `${file.size} bytes`, wanted: `${largestBytes} bytes` };
    const issues = [fileIssue("file-above-limit", "error", name, values)];
    return { text: null, encoding: "", issues };
  }
  return decodeText(new Uint8Array(await file.arrayBuffer()), name);
}

function decodeText(bytes: Uint8Array, name: string): DocumentText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(labelOf(encoding)).decode(bytes);
  const isDoubtful = encoding.startsWith("windows") || encoding.endsWith("errors");
  const issues = isDoubtful
    ? [fileIssue("encoding-guessed", "warning", name, { got: encoding })]
    : [];
  return { text, encoding, issues };
}

const sampleTexts = new WeakMap<FileSample, string>();

/** The beginning of a sample as text, for detection only; decoded once, however many formats ask. */
export function sampleText(sample: FileSample): string {
  const known = sampleTexts.get(sample);
  if (known !== undefined) return known;
  const label = labelOf(encodingOf(sample.head));
  const text = new TextDecoder(label).decode(sample.head).trimStart();
  sampleTexts.set(sample, text);
  return text;
}

function labelOf(encoding: string): string {
  return encoding.startsWith("UTF-8") ? "UTF-8" : encoding;
}
