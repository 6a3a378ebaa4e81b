import type { Issue } from "./issue.ts";
import { jsonSyntaxError } from "./json-syntax-error.ts";

/** Deeper lists and objects than any record needs overflow the stacks of workers and validators. */
const greatestDepth = 64;

/** Characters of one file; the atlas of a whole war is a few million. */
const greatestLength = 50_000_000;

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A value read from a file, or undefined, and what was wrong with it. */
export interface JsonReading {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Reads JSON text, or takes a value that was read elsewhere, as fresh plain data: no key that could reach a
 * prototype, no nesting deeper than 64. Never throws.
 */
export function readJson(content: unknown, file: string): JsonReading {
  if (typeof content === "string") return readText(content, file);
  return plainValue(content, file);
}

function readText(text: string, file: string): JsonReading {
  if (text.length > greatestLength) {
    const values = { got: String(text.length), wanted: String(greatestLength) };
    return failure({ rule: "file-too-large", severity: "error", file, path: "", values });
  }
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (isTooDeep(json)) return failure(tooDeep(file));
  try {
    return plainValue(JSON.parse(json), file);
  } catch {
    const { line, column, got, wanted } = jsonSyntaxError(json);
    const values = { line: String(line), column: String(column), got, wanted };
    return failure({ rule: "not-json", severity: "error", file, path: "", values });
  }
}

/** Counts brackets outside strings, so that a parser is never given what could overflow it. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length && depth <= greatestDepth; at += 1) {
    const character = json[at];
    if (character === '"') isInString = !isInString;
    // what follows a backslash in a string cannot end it
    if (character === "\\" && isInString) at += 1;
    if (!isInString) depth += depthStep(character);
  }
  return depth > greatestDepth;
}

function depthStep(character: string | undefined): number {
  if (character === "[" || character === "{") return 1;
  return character === "]" || character === "}" ? -1 : 0;
}

function plainValue(value: unknown, file: string): JsonReading {
  const issues: Issue[] = [];
  let isDeep = false;

  function copy(each: unknown, path: string, depth: number): unknown {
    if (typeof each !== "object" || each === null) return each;
    if (isDeep || depth > greatestDepth) {
      isDeep = true;
      return null;
    }
    const within = (key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
    if (Array.isArray(each)) return each.map((item, at) => copy(item, within(at), depth + 1));
    return Object.fromEntries(
      Object.entries(each).flatMap(([key, item]) =>
        isAllowed(key, within(key)) ? [[key, copy(item, within(key), depth + 1)]] : [],
      ),
    );
  }

  function isAllowed(key: string, path: string): boolean {
    if (!forbiddenKeys.has(key)) return true;
    issues.push({ rule: "forbidden-key", severity: "warning", file, path, values: { got: key } });
    return false;
  }

  const plain = copy(value, "", 1);
  return isDeep ? failure(tooDeep(file)) : { value: plain, issues };
}

function tooDeep(file: string): Issue {
  const values = { wanted: String(greatestDepth) };
  return { rule: "too-deep", severity: "error", file, path: "", values };
}

function failure(issue: Issue): JsonReading {
  return { value: undefined, issues: [issue] };
}
