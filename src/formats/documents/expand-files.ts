import type { Issue } from "../../incidents/issue.ts";
import { isZip } from "./archive.ts";
import { combineFiles } from "./combine-files.ts";
import type { NamedFile } from "./named-file.ts";
import { unzip } from "./unzip.ts";

export interface ExpandedFiles {
  /** One set each for `readFile`. */
  readonly files: readonly NamedFile[];
  readonly issues: readonly Issue[];
}

/**
 * What was dropped or named together, ready to be read one by one: zip files opened, files that belong
 * together made one. Spreadsheets (zip files inside) stay closed.
 */
export async function expandFiles(
  files: readonly NamedFile[],
  signal?: AbortSignal,
): Promise<ExpandedFiles> {
  const issues: Issue[] = [];
  const opened: NamedFile[] = [];
  for (const each of files) {
    const head = new Uint8Array(await each.file.slice(0, 4).arrayBuffer());
    if (!isZip(head) || !/\.(zip|kmz)$/i.test(each.name)) {
      opened.push(each);
      continue;
    }
    const archive = await unzip(each.file, each.name, signal);
    issues.push(...archive.issues);
    opened.push(...archive.entries);
  }
  return { files: await combineFiles(opened), issues };
}
