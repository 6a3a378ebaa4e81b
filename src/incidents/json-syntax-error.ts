/** Where a text stops being JSON; `line` and `column` count from 1, in UTF-16 units. */
export interface JsonSyntaxError {
  readonly line: number;
  readonly column: number;
  /** What stands there, in quotes, or `the end of the file`. */
  readonly got: string;
  readonly wanted: JsonWanted;
}

/** What could have gone on: a value, a name in an object, `:`, `,` or a closing bracket, or nothing more. */
type JsonWanted = "value" | "name" | "colon" | "comma" | "end";

/**
 * Finds the first character that cannot belong to JSON (RFC 8259). Engines word this differently and some
 * give no position, so it is looked for here; only for texts that `JSON.parse` has refused.
 */
export function jsonSyntaxError(text: string): JsonSyntaxError {
  const token = new RegExp(tokenPattern, "y");
  const brackets: string[] = [];
  let wanted: State = "value";
  for (;;) {
    const start = afterSpace(text, token.lastIndex);
    token.lastIndex = start;
    const found = token.exec(text)?.[0];
    const next: State | null = found === undefined ? null : stateAfter(found, wanted, brackets);
    if (next === null) return errorAt(text, start, wanted);
    wanted = next;
  }
}

/** What is wanted next; the first value of a list and the first name of an object may also be its end. */
type State = JsonWanted | "value-or-end" | "name-or-end";

/** A string is written out as runs between escapes, so that a cut-off one is refused in one pass. */
const tokenPattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings
  /[{}[\]:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/;

/** The state a token leads to, or null where it may not stand; `brackets` holds those that are open. */
function stateAfter(token: string, wanted: State, brackets: string[]): State | null {
  switch (token) {
    case "{":
    case "[":
      return isValueWanted(wanted) ? opened(token, brackets) : null;
    case "}":
      return wanted === "name-or-end" || wanted === "comma" ? closed("{", brackets) : null;
    case "]":
      return wanted === "value-or-end" || wanted === "comma" ? closed("[", brackets) : null;
    case ":":
      return wanted === "colon" ? "value" : null;
    case ",":
      return wanted === "comma" ? afterComma(brackets) : null;
    default:
      return afterScalar(token, wanted, brackets);
  }
}

function opened(bracket: "{" | "[", brackets: string[]): State {
  brackets.push(bracket);
  return bracket === "{" ? "name-or-end" : "value-or-end";
}

function closed(bracket: "{" | "[", brackets: string[]): State | null {
  if (brackets.at(-1) !== bracket) return null;
  brackets.pop();
  return afterValue(brackets);
}

function afterComma(brackets: readonly string[]): State {
  return brackets.at(-1) === "{" ? "name" : "value";
}

function afterScalar(token: string, wanted: State, brackets: readonly string[]): State | null {
  const isName = wanted === "name" || wanted === "name-or-end";
  if (isName) return token.startsWith('"') ? "colon" : null;
  return isValueWanted(wanted) ? afterValue(brackets) : null;
}

function afterValue(brackets: readonly string[]): State {
  return brackets.length === 0 ? "end" : "comma";
}

function isValueWanted(wanted: State): boolean {
  return wanted === "value" || wanted === "value-or-end";
}

function afterSpace(text: string, from: number): number {
  const space = /[ \t\n\r]*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function errorAt(text: string, at: number, wanted: State): JsonSyntaxError {
  const before = text.slice(0, at);
  const character = text.slice(at, at + 12).match(/^(?:[\w.+-]+|.)/su)?.[0];
  return {
    line: before.split("\n").length,
    column: at - before.lastIndexOf("\n"),
    got: character === undefined ? "the end of the file" : JSON.stringify(character),
    wanted: plainWanted(wanted),
  };
}

function plainWanted(wanted: State): JsonWanted {
  if (wanted === "value-or-end") return "value";
  return wanted === "name-or-end" ? "name" : wanted;
}
