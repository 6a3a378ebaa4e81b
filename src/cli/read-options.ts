/** Words of a command line, sorted: what stands alone, and what options were given. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  /** A sentence where the line cannot be understood. */
  readonly problem: string | null;
}

/** Reads arguments; `valued` options take the word after them, `flags` none. `--` ends the options. */
export function readOptions(
  args: readonly string[],
  valued: readonly string[],
  flags: readonly string[],
): CommandLine {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (word === "--") return { words: [...words, ...args.slice(at + 1)], values, problem: null };
    if (flags.includes(word)) values.set(word, "");
    else if (valued.includes(word)) {
      const value = args[++at];
      if (value === undefined) return problem(`got ${word} alone, wanted a value after it`);
      values.set(word, value);
    } else if (/^-{1,2}[a-z]/i.test(word)) {
      return problem(`got ${word}, wanted one of ${[...valued, ...flags].join(" ")}`);
    } else words.push(word);
  }
  return { words, values, problem: null };
}

function problem(sentence: string): CommandLine {
  return { words: [], values: new Map(), problem: sentence };
}
