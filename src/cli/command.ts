/** What a command answers: lines for standard output, and the exit code of the process. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** One word after `npm run atlas --`. */
export interface Command {
  /** `check DIR`: how it is called. */
  readonly usage: string;
  readonly description: string;
  /** Never throws for bad data; 1 when the data have errors, 2 when it was called the wrong way. */
  readonly run: (args: readonly string[]) => Promise<CommandResult>;
}
