import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import type { Issue } from "../../incidents/issue.ts";
import { fileIssue } from "./document-issue.ts";

/** A file out of an archive; its name is relative and has no `..`. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface OpenedArchive {
  readonly entries: readonly ArchiveEntry[];
  readonly issues: readonly Issue[];
}

/** What an archive may cost: bytes in and out, entries, and how many times larger it may become. */
const archiveLimits = {
  inputBytes: 50_000_000,
  outputBytes: 200_000_000,
  entries: 100,
  ratio: 200,
} as const;

const chunkBytes = 65_536;

/** Output this small is never a bomb: a short file of blanks packs a thousandfold. */
const harmlessBytes = 5_000_000;

/**
 * Unpacks a zip file within `archiveLimits`, stopping at the first that is passed; archives inside it stay
 * closed. What could be unpacked whole before is dropped too when the archive turns out to be too large.
 */
export async function unzip(
  file: Blob,
  name: string,
  signal: AbortSignal | undefined,
): Promise<OpenedArchive> {
  if (file.size > archiveLimits.inputBytes) {
    return tooLarge(name, `${file.size} bytes`, `${archiveLimits.inputBytes} bytes`);
  }
  const unpacking = createUnpacking(name);
  try {
    for (let at = 0; at < file.size; at += chunkBytes) {
      const chunk = new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
      signal?.throwIfAborted();
      unpacking.push(chunk, at + chunkBytes >= file.size);
    }
    return unpacking.finish();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof LimitPassed) return tooLarge(name, error.got, error.wanted);
    const issue = fileIssue("archive-damaged", "error", name, { got: String(error).slice(0, 120) });
    return { entries: unpacking.finish().entries, issues: [issue] };
  }
}

/** Thrown out of the unpacker's callbacks to stop it; never leaves this file. */
class LimitPassed extends Error {
  readonly got: string;
  readonly wanted: string;

  constructor(got: string, wanted: string) {
    super(got);
    this.got = got;
    this.wanted = wanted;
  }
}

function createUnpacking(archive: string) {
  const entries: ArchiveEntry[] = [];
  const issues: Issue[] = [];
  let seen = 0;
  let bytesIn = 0;
  let bytesOut = 0;
  const unzipper = new Unzip(onFile);
  unzipper.register(UnzipInflate);

  function onFile(entry: UnzipFile): void {
    seen++;
    if (seen > archiveLimits.entries) {
      throw new LimitPassed(
        `more than ${archiveLimits.entries} entries`,
        `${archiveLimits.entries}`,
      );
    }
    const name = safeName(entry.name);
    if (name === null || isArchive(name)) {
      const values = { got: entry.name.slice(0, 120) };
      issues.push(fileIssue("archive-entry-ignored", "warning", archive, values));
    }
    if (name === null || isArchive(name) || isClutter(name)) return;
    collect(entry, name);
  }

  function collect(entry: UnzipFile, name: string): void {
    const parts: Uint8Array[] = [];
    entry.ondata = (error, data, isLast) => {
      if (error !== null) throw error;
      bytesOut += data.length;
      checkSize();
      parts.push(data);
      if (isLast) entries.push({ name, bytes: joined(parts) });
    };
    entry.start();
  }

  function checkSize(): void {
    const { outputBytes, ratio } = archiveLimits;
    if (bytesOut > outputBytes) {
      throw new LimitPassed(`more than ${outputBytes} bytes inside`, `${outputBytes}`);
    }
    if (bytesOut > harmlessBytes && bytesOut > ratio * bytesIn) {
      throw new LimitPassed(`data packed more than ${ratio} times`, `${ratio} times`);
    }
  }

  return {
    push(chunk: Uint8Array, isLast: boolean): void {
      bytesIn += chunk.length;
      unzipper.push(chunk, isLast);
    },
    finish: (): OpenedArchive => ({ entries, issues }),
  };
}

/** The name with plain slashes; null for one that leaves the archive's own folder. */
function safeName(name: string): string | null {
  const plain = name.replaceAll("\\", "/");
  const isOutside = plain.startsWith("/") || /^[a-z]:/i.test(plain) || plain.includes("\0");
  return isOutside || plain.split("/").includes("..") ? null : plain;
}

function isArchive(name: string): boolean {
  return /\.(zip|kmz|gz|tgz|7z|rar|bz2|xz)$/i.test(name);
}

/** Folders and what operating systems leave behind. */
function isClutter(name: string): boolean {
  return name.endsWith("/") || /(^|\/)(__MACOSX\/|\.|Thumbs\.db$)/.test(name);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function tooLarge(name: string, got: string, wanted: string): OpenedArchive {
  return { entries: [], issues: [fileIssue("archive-too-large", "error", name, { got, wanted })] };
}
