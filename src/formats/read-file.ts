import type { Issue } from "../incidents/issue.ts";
import { gunzip, isGzip } from "./documents/gunzip.ts";
import { emptyIncidentSet } from "./empty-incident-set.ts";
import type { FileSample, Format, IncidentSet, ReadOptions } from "./format.ts";
import { formats } from "./formats.ts";
import { unreadKindOf } from "./unread-kinds.ts";

const sampleBytes = 65_536;

/**
 * Reads any file, packed by gzip or not: the format that recognises it best reads it; a file nobody knows
 * gives no rows and one issue. Throws only when `options.signal` is aborted.
 */
export async function readFile(
  file: Blob,
  name: string,
  options: ReadOptions = {},
): Promise<IncidentSet> {
  options.signal?.throwIfAborted();
  const head = await headOf(file);
  options.signal?.throwIfAborted();
  if (!isGzip(head)) return readUnpacked(file, name, head, options);
  const unpacked = await gunzip(file, name, options.signal);
  if ("rule" in unpacked) return emptyIncidentSet(name, "", [unpacked]);
  const set = await readUnpacked(
    unpacked.file,
    unpacked.name,
    await headOf(unpacked.file),
    options,
  );
  return { ...set, name };
}

async function headOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
}

async function readUnpacked(
  file: Blob,
  name: string,
  head: Uint8Array,
  options: ReadOptions,
): Promise<IncidentSet> {
  const format = formatOf({ name, head, size: file.size });
  if (format) return format.read(file, name, options);
  return emptyIncidentSet(name, "", [unreadIssue(file, name, head)]);
}

function unreadIssue(file: Blob, name: string, head: Uint8Array): Issue {
  const kind = unreadKindOf(head);
  const severity = "error";
  if (file.size === 0)
    return { rule: "file-empty", severity, file: name, path: "", values: { file: name } };
  const rule = kind === null ? "format-unknown" : "format-not-read";
  return { rule, severity, file: name, path: "", values: { file: name, ...(kind && { kind }) } };
}

/** The format that claims a file most surely, or undefined; of equals the earlier in the list. */
function formatOf(sample: FileSample): Format | undefined {
  let best: Format | undefined;
  let bestScore = 0;
  for (const format of formats) {
    const score = format.detect(sample);
    if (score <= bestScore) continue;
    best = format;
    bestScore = score;
  }
  return best;
}
