import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import type { Issue } from "../../incidents/issue.ts";
import { fileIssue } from "./document-issue.ts";

/** A file out of an archive; its name is relative and has no `..`. */
export interface ArchiveEntry {
  readonly name: string;
  readonly file: Blob;
}

export interface OpenedArchive {
  readonly entries: readonly ArchiveEntry[];
  readonly issues: readonly Issue[];
}

/**
 * What an archive may cost. Files that are read whole may come to 200 MB, as they must fit in memory. Tables are
 * read by windows and may come to 2 GB: all of UCDP is 260 MB. The more comes out, the less of it may come out of
 * one byte: real tables pack 5 to 30 times, bombs a thousand times.
 */
const archiveLimits = {
  inputBytes: 500_000_000,
  wholeBytes: 200_000_000,
  tableBytes: 2_000_000_000,
  entries: 100,
  /** Bytes out of one byte in, and up to how many bytes out that is allowed; the first is never a bomb. */
  ratios: [
    { upTo: 5_000_000, ratio: Number.POSITIVE_INFINITY },
    { upTo: 200_000_000, ratio: 200 },
    { upTo: Number.POSITIVE_INFINITY, ratio: 50 },
  ],
} as const;

const chunkBytes = 65_536;

const bytesBetweenReports = 1 << 20;

/** Unpacked bytes are handed over to the browser's own store of files in parts of about this size. */
const partBytes = 8 << 20;

/**
 * Unpacks a zip file within `archiveLimits`, stopping at the first that is passed; archives inside it stay
 * closed. What could be unpacked whole before is dropped too when the archive turns out to be too large.
 * `onBytes` hears now and then how much of the packed bytes is done.
 */
export async function unzip(
  file: Blob,
  name: string,
  signal: AbortSignal | undefined,
  onBytes?: (packedBytes: number) => void,
): Promise<OpenedArchive> {
  if (file.size > archiveLimits.inputBytes) {
    return tooLarge(name, `${file.size} bytes`, `${archiveLimits.inputBytes} bytes`);
  }
  const unpacking = createUnpacking(name);
  try {
    for (let at = 0; at < file.size; at += chunkBytes) {
      const chunk = new Uint8Array(await file.slice(at, at + chunkBytes).arrayBuffer());
      signal?.throwIfAborted();
      if (at % bytesBetweenReports === 0) onBytes?.(at);
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
  let tableBytes = 0;
  let wholeBytes = 0;
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
    const contents = createContents();
    const isTable = /\.(csv|tsv|tab|txt)$/i.test(name);
    entry.ondata = (error, data, isLast) => {
      if (error !== null) throw error;
      if (isTable) tableBytes += data.length;
      else wholeBytes += data.length;
      checkSize();
      contents.add(data);
      if (isLast) entries.push({ name, file: contents.file() });
    };
    entry.start();
  }

  function checkSize(): void {
    refuseAbove(wholeBytes, archiveLimits.wholeBytes);
    refuseAbove(tableBytes, archiveLimits.tableBytes);
    const bytesOut = wholeBytes + tableBytes;
    const ratio = archiveLimits.ratios.find(({ upTo }) => bytesOut <= upTo)?.ratio ?? 0;
    if (bytesOut > ratio * bytesIn) {
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

function refuseAbove(bytes: number, most: number): void {
  if (bytes > most) throw new LimitPassed(`more than ${most} bytes inside`, `${most}`);
}

/** Collects the bytes of one entry. */
function createContents() {
  const files: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;

  function handOver(): void {
    files.push(new Blob(parts));
    parts = [];
    held = 0;
  }

  return {
    add(data: Uint8Array): void {
      parts.push(Uint8Array.from(data));
      held += data.length;
      if (held >= partBytes) handOver();
    },
    file(): Blob {
      handOver();
      return new Blob(files);
    },
  };
}

function tooLarge(name: string, got: string, wanted: string): OpenedArchive {
  return { entries: [], issues: [fileIssue("archive-too-large", "error", name, { got, wanted })] };
}
