import type { Issue } from "../../incidents/issue.ts";
import { fileIssue } from "./document-issue.ts";
import type { NamedFile } from "./named-file.ts";

/** Bytes a packed file may have unpacked: beyond this it is taken for a bomb. */
const mostBytes = 600_000_000;

/** Whether bytes begin like a file packed by gzip. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** Unpacks `table.csv.gz`; an issue instead where it is damaged or too large. Throws when `signal` is aborted. */
export async function gunzip(
  file: Blob,
  name: string,
  signal?: AbortSignal,
): Promise<NamedFile | Issue> {
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      signal?.throwIfAborted();
      bytes += step.value.length;
      if (bytes > mostBytes) return tooLarge(name);
      parts.push(Uint8Array.from(step.value));
    }
  } catch (error) {
    signal?.throwIfAborted();
    const got = error instanceof Error ? error.message : String(error);
    return fileIssue("archive-damaged", "error", name, { got: got.slice(0, 200) });
  } finally {
    // the rest of a bomb is not unpacked
    await reader.cancel().catch(() => undefined);
  }
  return { name: name.replace(/\.gz(ip)?$/i, ""), file: new Blob(parts) };
}

function tooLarge(name: string): Issue {
  const wanted = `${mostBytes} bytes`;
  return fileIssue("archive-too-large", "error", name, { got: `more than ${wanted}`, wanted });
}
