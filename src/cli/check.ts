import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type AtlasFile, atlasFiles } from "../incidents/atlas.ts";
import { checkAtlas } from "../incidents/check-atlas.ts";
import type { Issue } from "../incidents/issue.ts";
import { readAtlas } from "../incidents/read-atlas.ts";
import { issueSentence } from "../language/issue-sentence.ts";
import type { Command, CommandResult } from "./command.ts";
import { jsonLines } from "./json-lines.ts";

/** `check DIR`: one line an issue, a line of counts at the end; exit code 1 when there is an error. */
export const checkCommand: Command = {
  usage: "check DIR",
  description: "validates an atlas folder",
  run: check,
};

async function check(args: readonly string[]): Promise<CommandResult> {
  const [directory, ...others] = args;
  if (directory === undefined || others.length > 0) {
    const got = `got ${args.length} folders, wanted one: npm run atlas -- check DIR`;
    return { lines: [got], exitCode: 2 };
  }
  const texts = new Map(
    await Promise.all(
      atlasFiles.map(async (file) => [file, await textOf(directory, file)] as const),
    ),
  );
  if ([...texts.values()].every((text) => text === undefined)) {
    const got = `got no file of an atlas in ${resolve(directory)}, wanted a folder with ${atlasFiles.join(", ")}`;
    return { lines: [got], exitCode: 2 };
  }
  const { atlas, issues, paths } = readAtlas(Object.fromEntries(texts));
  const all = atlas === null ? issues : [...issues, ...checkAtlas(atlas, paths)];
  const errors = all.filter(({ severity }) => severity === "error").length;
  const counts = `${counted(errors, "error")}, ${counted(all.length - errors, "warning")}`;
  return { lines: [...issueLines(all, texts), counts], exitCode: errors > 0 ? 1 : 0 };
}

/** The text of a file, or undefined where it cannot be read: `readAtlas` says so. */
async function textOf(directory: string, file: AtlasFile): Promise<string | undefined> {
  try {
    return await readFile(join(directory, file), "utf8");
  } catch {
    return undefined;
  }
}

/** `error incidents.json:812:incidents.3.where: got …, wanted …`: editors and terminals jump to file and line. */
function issueLines(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const files = new Set(issues.map(({ file }) => file));
  const lineOf = new Map(Array.from(files, (file) => [file, jsonLines(texts.get(file) ?? "")]));
  const order: readonly string[] = atlasFiles;
  return issues
    .map((issue) => ({
      issue,
      fileNumber: order.indexOf(issue.file),
      line: lineOf.get(issue.file)?.(issue.path) ?? 1,
    }))
    .toSorted((a, b) => a.fileNumber - b.fileNumber || a.line - b.line)
    .map(({ issue, line }) => {
      const { severity, file, path } = issue;
      const place = path === "" ? file : `${file}:${line}:${path}`;
      return `${severity} ${place}: ${issueSentence(issue)}`;
    });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
