import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import {
  type Export,
  type ExportedFile,
  type ExportFormat,
  type ExportInput,
  exportFormats,
} from "../formats/exports/export.ts";
import { exportInputOfAtlas } from "../formats/exports/rows-of-atlas.ts";
import { exportInputOfSet } from "../formats/exports/rows-of-set.ts";
import { writeExport } from "../formats/exports/write-export.ts";
import type { IncidentSet } from "../formats/format.ts";
import { leftOutMessages } from "../language/english/left-out.ts";
import type { Command, CommandResult } from "./command.ts";
import { readOptions } from "./read-options.ts";
import { readSets } from "./read-sets.ts";

/** `convert FILE… --to FORMAT -o OUT`: one file gives OUT, several give a folder OUT. */
export const convertCommand: Command = {
  usage: `convert FILE… --to ${exportFormats.join("|")} -o OUT`,
  description: "writes files of any known format in another",
  run: convert,
};

async function convert(args: readonly string[]): Promise<CommandResult> {
  const { words, values, problem } = readOptions(args, ["--to", "-o"], []);
  if (problem !== null) return { lines: [problem], exitCode: 2 };
  const format = exportFormats.find((each) => each === values.get("--to"));
  const out = values.get("-o");
  if (words.length === 0 || format === undefined || out === undefined) {
    return { lines: [`wanted: npm run atlas -- ${convertCommand.usage}`], exitCode: 2 };
  }
  if (words.some((word) => resolve(word) === resolve(out))) {
    return { lines: [`got ${out} to read and to write, wanted another OUT`], exitCode: 2 };
  }
  const { sets, problems } = await readSets(words);
  const lines: string[] = [...problems];
  for (const set of sets) {
    const name = sets.length === 1 ? stemOf(out) : stemOf(set.name);
    const folder = sets.length === 1 ? dirname(out) : out;
    lines.push(
      ...(await convertSet(set, format, { folder, name, out: sets.length === 1 ? out : null })),
    );
  }
  const isComplete = problems.length === 0 && sets.some(({ rowsRead }) => rowsRead > 0);
  return { lines, exitCode: isComplete ? 0 : 1 };
}

interface Target {
  readonly folder: string;
  readonly name: string;
  /** Where the first file goes, whatever the format calls it. */
  readonly out: string | null;
}

async function convertSet(
  set: IncidentSet,
  format: ExportFormat,
  target: Target,
): Promise<readonly string[]> {
  if (set.rowsRead === 0) return [`${set.name}: got no rows, nothing is written`];
  if (format === "atlas" && set.atlas === undefined) {
    return [`${set.name}: got ${set.format}, wanted an atlas: only an atlas can be written as one`];
  }
  const result = await writeExport(format, inputOf(set, target.name));
  const paths = await saveAll(result, target);
  const problems = set.issues.length === 0 ? "" : `; ${set.issues.length} issues, see summary`;
  return [
    `${set.name}: ${result.rowCount} rows of ${set.rowsRead} written to ${paths.join(", ")}${problems}`,
    ...result.leftOut.map((part) => `  ${leftOutMessages[part]}`),
  ];
}

function inputOf(set: IncidentSet, name: string): ExportInput {
  if (set.format === "incident-atlas" && set.atlas)
    return { ...exportInputOfAtlas(set.atlas), name };
  return exportInputOfSet(set, name, null, set.atlas ?? null);
}

async function saveAll(result: Export, { folder, out }: Target): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [at, file] of result.files.entries()) {
    const path = at === 0 && out !== null ? out : join(folder, file.name);
    await writeFile(path, bytesOf(file));
    paths.push(path);
  }
  return paths;
}

async function* bytesOf({ parts }: ExportedFile): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

function stemOf(path: string): string {
  const name = basename(path);
  return name.slice(0, name.length - extname(name).length) || name;
}
