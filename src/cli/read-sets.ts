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

/** Of workbooks the sheet of that name is read, where one is given. */
export async function readSets(
  paths: readonly string[],
  sheet: string | undefined,
): Promise<ReadSets> {
  const found = await Promise.all(paths.map(filesAt));
  const { files, issues } = await expandFiles(found.flatMap(({ files: each }) => each));
  const sets: IncidentSet[] = [];
  // one after another: each may be as large as memory allows
  const options = sheet === undefined ? {} : { corrections: { sheet } };
  for (const { name, file } of files) sets.push(await readFile(file, name, options));
  const problems = found.flatMap(({ problem }) => problem ?? []);
  const sheetless = sheet === undefined ? [] : sets.filter((set) => !isWorkbook(set));
  return { sets, issues, problems: [...problems, ...sheetless.map(sheetlessProblem)] };
}

function isWorkbook({ format, table }: IncidentSet): boolean {
  return format === "xlsx" || format === "ods" || table?.sheets !== undefined;
}

function sheetlessProblem({ name }: IncidentSet): string {
  return `${name}: got --sheet, wanted it with a workbook only`;
}
