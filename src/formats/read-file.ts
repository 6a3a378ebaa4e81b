import { emptyIncidentSet } from "./empty-incident-set.ts";
import type { FileSample, Format, IncidentSet, ReadOptions } from "./format.ts";
import { formats } from "./formats.ts";

const sampleBytes = 65_536;

/**
 * Reads any file: the format that recognises it best reads it; a file nobody knows gives no rows and
 * one issue. Throws only when `options.signal` is aborted.
 */
export async function readFile(
  file: Blob,
  name: string,
  options: ReadOptions = {},
): Promise<IncidentSet> {
  options.signal?.throwIfAborted();
  const head = new Uint8Array(await file.slice(0, sampleBytes).arrayBuffer());
  options.signal?.throwIfAborted();
  const format = formatOf({ name, head, size: file.size });
  if (format) return format.read(file, name, options);
  const rule = file.size === 0 ? "file-empty" : "format-unknown";
  return emptyIncidentSet(name, "", [
    { rule, severity: "error", file: name, path: "", values: { file: name } },
  ]);
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
