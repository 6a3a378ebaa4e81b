import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import {
  type Export,
  type ExportedFile,
  type ExportFormat,
  type ExportInput,
  exportFormats,
} from "../formats/exports/export.ts";
import { exportAtlasFolder } from "../formats/exports/export-atlas.ts";
import { exportInputOfAtlas } from "../formats/exports/rows-of-atlas.ts";
import { exportInputOfSet } from "../formats/exports/rows-of-set.ts";
import { writeExport } from "../formats/exports/write-export.ts";
import type { IncidentSet } from "../formats/format.ts";
import { leftOutMessages } from "../language/english/left-out.ts";
import type { Command, CommandResult } from "./command.ts";
import { readOptions } from "./read-options.ts";
import { readSets } from "./read-sets.ts";

/** `convert FILE… --to FORMAT -o OUT`: one file gives OUT, several give a folder OUT. An atlas is a folder, or OUT a zip. */
export const convertCommand: Command = {
  usage: `convert FILE… --to ${exportFormats.join("|")} -o OUT [--sheet NAME]`,
  description: "writes files of any known format in another",
  run: convert,
};

async function convert(args: readonly string[]): Promise<CommandResult> {
  const { words, values, problem } = readOptions(args, ["--to", "-o", "--sheet"], []);
  if (problem !== null) return { lines: [problem], exitCode: 2 };
  const format = exportFormats.find((each) => each === values.get("--to"));
  const out = values.get("-o");
  if (words.length === 0 || format === undefined || out === undefined) {
    return { lines: [`wanted: npm run atlas -- ${convertCommand.usage}`], exitCode: 2 };
  }
  if (words.some((word) => resolve(word) === resolve(out))) {
    return { lines: [`got ${out} to read and to write, wanted another OUT`], exitCode: 2 };
  }
  const { sets, problems } = await readSets(words, values.get("--sheet"));
  const lines: string[] = [...problems];
  let isWritten = false;
  let isDamaged = false;
  for (const set of sets) {
    const damage = await damageIn(set);
    if (damage !== null) {
      lines.push(`${set.name}: ${damage}; nothing is written`);
      isDamaged = true;
      continue;
    }
    const name = sets.length === 1 ? stemOf(out) : stemOf(set.name);
    const folder = sets.length === 1 ? dirname(out) : out;
    const target = { folder, name, out: sets.length === 1 ? out : null };
    const converted = await convertSet(set, format, target);
    lines.push(...converted.lines);
    isWritten ||= converted.isWritten;
  }
  const isComplete = problems.length === 0 && isWritten && !isDamaged;
  return { lines, exitCode: isComplete ? 0 : 1 };
}

/** Details that are read when asked for may turn out damaged: better no file than one with holes. */
async function damageIn(set: IncidentSet): Promise<string | null> {
  try {
    await set.fetchDetails?.(null, {});
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Target {
  readonly folder: string;
  readonly name: string;
  /** Where the first file goes, whatever the format calls it. */
  readonly out: string | null;
}

interface Converted {
  readonly lines: readonly string[];
  readonly isWritten: boolean;
}

async function convertSet(
  set: IncidentSet,
  format: ExportFormat,
  target: Target,
): Promise<Converted> {
  if (set.rowsRead === 0) return refused(set, "got no rows, nothing is written");
  try {
    const { result, paths } = await write(set, format, target);
    const problems = set.issues.length === 0 ? "" : `; ${set.issues.length} issues, see summary`;
    const written = `${result.rowCount} rows of ${set.rowsRead} written to ${paths.join(", ")}`;
    const leftOut = result.leftOut.map((part) => `  ${leftOutMessages[part]}`);
    return { lines: [`${set.name}: ${written}${problems}`, ...leftOut], isWritten: true };
  } catch (error) {
    return refused(set, error instanceof Error ? error.message : String(error));
  }
}

function refused(set: IncidentSet, why: string): Converted {
  return { lines: [`${set.name}: ${why}`], isWritten: false };
}

/** An atlas becomes a folder unless OUT is a zip. Throws where an atlas lies there already. */
async function write(set: IncidentSet, format: ExportFormat, target: Target) {
  const input = inputOf(set, target.name);
  const { out } = target;
  if (format !== "atlas" || out === null || extname(out) === ".zip") {
    const result = await writeExport(format, input);
    return { result, paths: await saveAll(result, target) };
  }
  if (existsSync(join(out, "atlas.json"))) {
    throw new Error(`Got ${out}, which holds an atlas already, wanted another OUT.`);
  }
  const result = exportAtlasFolder(input);
  return { result, paths: await saveAll(result, { ...target, folder: out, out: null }) };
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
