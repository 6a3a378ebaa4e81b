import { checkCommand } from "./check.ts";
import type { Command, CommandResult } from "./command.ts";
import { convertCommand } from "./convert.ts";
import { summaryCommand } from "./summary.ts";

/** Every command by name. To add one: a file that exports a `Command`, and a line here. */
const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  convert: convertCommand,
  summary: summaryCommand,
};

/** Runs `npm run atlas -- NAME …` on the arguments after `--`. */
export async function runAtlas(args: readonly string[]): Promise<CommandResult> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command.run(rest);
  const isAsked = name === "help" || name === "--help";
  const heading = isAsked || name === "" ? [] : [`got the command "${name}", wanted one of these:`];
  return { lines: [...heading, ...usageLines()], exitCode: isAsked ? 0 : 2 };
}

function usageLines(): readonly string[] {
  return Object.values(commands).map(
    ({ usage, description }) => `npm run atlas -- ${usage}    ${description}`,
  );
}
