import type { Issue } from "../../incidents/issue.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { FileSample, Format, IncidentSet, ReadOptions } from "../format.ts";
import { combineFiles } from "./combine-files.ts";
import { fileIssue } from "./document-issue.ts";
import { baseName, type NamedFile } from "./named-file.ts";
import { unzip } from "./unzip.ts";

/**
 * A zip file, KMZ included. It is read as the first data file inside; the others are named and left.
 * `expandFiles` gives them all.
 */
export function archiveFormat(formatsInside: () => readonly Format[]): Format {
  return {
    id: "zip",
    label: "Zip file",
    extensions: ["zip", "kmz"],
    detect: (sample) => (isZip(sample.head) && !isOfficeFile(sample) ? 0.9 : 0),
    read: (file, name, options) => readArchive(file, name, options, formatsInside()),
  };
}

/** Whether bytes begin like a zip file. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Spreadsheets and text documents are zip files too, with readers of their own or none. */
function isOfficeFile({ name, head }: FileSample): boolean {
  if (/\.(xlsx|xlsm|ods|docx|odt|pptx)$/i.test(name)) return true;
  const text = new TextDecoder("latin1").decode(head.subarray(0, 2_000));
  return text.includes("[Content_Types].xml") || text.includes("mimetypeapplication/");
}

/** Of the time an archive takes, about how much goes by before its file can be read. */
const unpackingShare = 0.6;

async function readArchive(
  file: Blob,
  name: string,
  options: ReadOptions,
  formats: readonly Format[],
): Promise<IncidentSet> {
  const report = (share: number, rows: number) =>
    options.onProgress?.({ bytes: Math.round(share * file.size), rows });
  const { entries, issues } = await unzip(file, name, options.signal, (bytes) =>
    report(unpackingShare * (bytes / file.size), 0),
  );
  const files = await combineFiles(entries);
  const found = await Promise.all(files.map((each) => candidateOf(each, formats)));
  const candidates = found.filter((each) => each !== null).toSorted((a, b) => b.score - a.score);
  const [best] = candidates;
  if (best === undefined) {
    const none = issues.some(({ severity }) => severity === "error") ? [] : [withoutData(name)];
    return emptyIncidentSet(name, "zip", [...issues, ...none]);
  }
  const others = files.filter((each) => each !== best.file).map((each) => ignored(each, name));
  const { size } = best.file.file;
  const set = await best.format.read(best.file.file, best.file.name, {
    ...options,
    onProgress: ({ bytes, rows }) =>
      report(unpackingShare + (1 - unpackingShare) * (bytes / size), rows),
  });
  return { ...set, name, issues: [...issues, ...others, ...set.issues] };
}

interface Candidate {
  readonly file: NamedFile;
  readonly format: Format;
  readonly score: number;
}

async function candidateOf(file: NamedFile, formats: readonly Format[]): Promise<Candidate | null> {
  const head = new Uint8Array(await file.file.slice(0, 65_536).arrayBuffer());
  const sample = { name: file.name, head, size: file.file.size };
  let best: Candidate | null = null;
  for (const format of formats) {
    const score = format.detect(sample);
    if (score > (best?.score ?? 0)) best = { file, format, score };
  }
  // a KMZ's own document comes before others of its kind
  if (best !== null && baseName(file.name) === "doc.kml") return { ...best, score: best.score + 1 };
  return best;
}

function ignored(file: NamedFile, archive: string): Issue {
  const values = { got: file.name.slice(0, 120) };
  return fileIssue("archive-entry-ignored", "warning", archive, values);
}

function withoutData(name: string): Issue {
  return fileIssue("archive-without-data", "error", name);
}
