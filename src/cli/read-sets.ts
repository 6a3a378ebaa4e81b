import { expandFiles } from "../formats/documents/expand-files.ts";
import type { IncidentSet } from "../formats/format.ts";
import { readFile } from "../formats/read-file.ts";
import type { Issue } from "../incidents/issue.ts";
import { filesAt } from "./named-files.ts";

/** Everything that paths named in the terminal hold, one set a file, as the application would read it. */
export interface ReadSets {
  readonly sets: readonly IncidentSet[];
  /** About archives and paths, before any set. */
  readonly issues: readonly Issue[];
  readonly problems: readonly string[];
}

export async function readSets(paths: readonly string[]): Promise<ReadSets> {
  const found = await Promise.all(paths.map(filesAt));
  const { files, issues } = await expandFiles(found.flatMap(({ files: each }) => each));
  const sets: IncidentSet[] = [];
  // one after another: each may be as large as memory allows
  for (const { name, file } of files) sets.push(await readFile(file, name));
  return { sets, issues, problems: found.flatMap(({ problem }) => problem ?? []) };
}
