import { issueSentence } from "../language/issue-sentence.ts";
import type { Command, CommandResult } from "./command.ts";
import { type FileSummary, fileSummary, type NearQuestion } from "./file-summary.ts";
import { readOptions } from "./read-options.ts";
import { readSets } from "./read-sets.ts";

/** `summary FILE…`: what each file holds, counted; exit code 1 where a file could not be read at all. */
export const summaryCommand: Command = {
  usage: "summary FILE… [--near LAT,LON --radius M] [--sheet NAME] [--json]",
  description: "counts what files of any known format hold",
  run: summary,
};

async function summary(args: readonly string[]): Promise<CommandResult> {
  const { words, values, problem } = readOptions(
    args,
    ["--near", "--radius", "--sheet"],
    ["--json"],
  );
  if (problem !== null) return { lines: [problem], exitCode: 2 };
  if (words.length === 0) return { lines: ["got no file, wanted one or more"], exitCode: 2 };
  const near = nearQuestion(values.get("--near"), values.get("--radius"));
  if (typeof near === "string") return { lines: [near], exitCode: 2 };
  const { sets, issues, problems } = await readSets(words, values.get("--sheet"));
  const summaries = sets.map((set) => fileSummary(set, near));
  const unread = sets
    .filter(({ rowsRead }) => rowsRead === 0)
    .flatMap((set) => set.issues.filter(({ severity }) => severity === "error"));
  const failed = [...problems, ...[...issues, ...unread].map(issueSentence)];
  const exitCode = failed.length > 0 ? 1 : 0;
  if (values.has("--json")) {
    const document = { files: summaries, problems: failed };
    return { lines: [JSON.stringify(document, null, 2)], exitCode };
  }
  return { lines: [...failed, ...summaries.flatMap((each) => linesOf(each, near))], exitCode };
}

/** A sentence where the question cannot be understood; null where there is none. */
function nearQuestion(
  near: string | undefined,
  radius: string | undefined,
): NearQuestion | null | string {
  if (near === undefined && radius === undefined) return null;
  const match = /^(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(near ?? "");
  const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return `got --near ${near ?? "nowhere"}, wanted latitude,longitude such as 35.27,40.27`;
  }
  const radiusMeters = Number(radius);
  if (radius === undefined || !(radiusMeters >= 0)) {
    return `got --radius ${radius ?? "nothing"}, wanted metres such as 500`;
  }
  return { position: [longitude, latitude], radiusMeters };
}

function nearWords({ near, nearness }: FileSummary, { radiusMeters }: NearQuestion): string {
  const within = `${near} within ${radiusMeters} m`;
  if (nearness === undefined) return within;
  const { surely, possibly, outside, unplaced } = nearness;
  return `${within}; with what is not known of each: ${surely} surely, ${possibly} possibly, ${outside} outside, ${unplaced} without a place`;
}

function linesOf(file: FileSummary, near: NearQuestion | null): readonly string[] {
  const line = (name: string, value: string) => `  ${name.padEnd(18)}${value}`;
  const dates = file.earliestStart === null ? "none" : `${file.earliestStart} to ${file.latestEnd}`;
  return [
    printable(file.file),
    line("format", file.format || "not known"),
    ...(file.sheet === undefined ? [] : [line("sheet", sheetWords(file.sheet))]),
    line("encoding", file.encoding || "–"),
    ...(file.delimiter === "" ? [] : [line("delimiter", JSON.stringify(file.delimiter))]),
    line("rows read", String(file.rowsRead)),
    line("incidents", String(file.incidents)),
    line("with a position", String(file.placed)),
    line("listed only", String(file.listedOnly)),
    line("dates", dates),
    line("low, best, high", `${file.low}, ${file.best}, ${file.high}`),
    line("types", countsText(file.byType)),
    line("precision", countsText(file.byPrecision)),
    line("rows with issues", String(file.rowsWithIssues)),
    ...Object.entries(file.issuesByRule).map(([rule, count]) => line("", `${count} × ${rule}`)),
    ...(near === null ? [] : [line("near", nearWords(file, near))]),
  ];
}

function sheetWords({ read, others }: NonNullable<FileSummary["sheet"]>): string {
  return printable(others.length === 0 ? read : `${read}, of others: ${others.join(", ")}`);
}

function countsText(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).map(([name, count]) => `${printable(name)} ${count}`);
  return entries.length === 0 ? "none" : entries.join(", ");
}

/** Names come from data: no control character may reach the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
