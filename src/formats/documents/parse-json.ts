import type { Issue } from "../../incidents/issue.ts";
import { fileIssue } from "./document-issue.ts";

/** What a JSON text holds; `undefined` where it could not be read at all. */
export interface ParsedJson {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** Deeper nesting than this is refused: nothing about incidents needs it and it overflows stacks. */
const deepestJson = 64;

/**
 * Reads JSON that may be hostile or damaged: depth is checked before parsing, `NaN` and `Infinity`
 * become null, and a text that breaks off keeps every record that was complete. Says what it did.
 */
export function parseJson(text: string, file: string): ParsedJson {
  const shape = scanShape(text);
  if (shape.tooDeepAt !== null) {
    const values = { wanted: String(deepestJson), position: String(shape.tooDeepAt) };
    return failed(fileIssue("too-deep", "error", file, values));
  }
  const whole = tryParse(text);
  if (whole.error === null) return { value: whole.value, issues: [] };
  return repaired(text, shape, file, whole.error);
}

function repaired(text: string, shape: JsonShape, file: string, error: string): ParsedJson {
  const issues: Issue[] = [];
  let candidate = text;
  if (shape.lastWhole !== null && shape.endsOpen) {
    candidate = text.slice(0, shape.lastWhole.end) + shape.lastWhole.closers;
    const values = { got: String(text.length), kept: String(shape.lastWhole.end) };
    issues.push(fileIssue("file-truncated", "error", file, values));
  }
  const offsets = shape.notNumbers.filter((offset) => offset < candidate.length);
  const withoutNaN = replaceNotNumbers(candidate, offsets);
  if (withoutNaN.count > 0) {
    const values = { got: String(withoutNaN.count) };
    issues.push(fileIssue("json-not-a-number", "warning", file, values));
  }
  const again = tryParse(withoutNaN.text);
  if (again.error === null) return { value: again.value, issues };
  return failed(fileIssue("json-invalid", "error", file, { got: error }));
}

function failed(issue: Issue): ParsedJson {
  return { value: undefined, issues: [issue] };
}

function tryParse(text: string): { readonly value: unknown; readonly error: string | null } {
  try {
    return { value: JSON.parse(text) as unknown, error: null };
  } catch (error) {
    // the message of the engine quotes the text: keep it short
    return { value: undefined, error: String(error).slice(0, 200) };
  }
}

interface JsonShape {
  readonly tooDeepAt: number | null;
  /** The text ends inside an object, array or string. */
  readonly endsOpen: boolean;
  /** End of the last complete record, and what closes the text there. */
  readonly lastWhole: { readonly end: number; readonly closers: string } | null;
  /** Offsets of `NaN` and `Infinity` outside strings. */
  readonly notNumbers: readonly number[];
}

const quote = 34;
const openers = new Map([
  [123, "}"],
  [91, "]"],
]);
const closing = new Set([125, 93]);
const notNumberStarts = new Set([78, 73]);

/** One pass without recursion. Records are what closes one or two levels below the top. */
function scanShape(text: string): JsonShape {
  const stack: string[] = [];
  const notNumbers: number[] = [];
  let lastWhole: JsonShape["lastWhole"] = null;

  function enter(code: number, at: number): void {
    const opened = openers.get(code);
    if (opened !== undefined) stack.push(opened);
    else if (closing.has(code)) leave(at + 1);
    else if (notNumberStarts.has(code)) notNumbers.push(at);
  }

  function leave(end: number): void {
    stack.pop();
    const isInside = stack.length === 1 || stack.length === 2;
    if (isInside) lastWhole = { end, closers: stack.toReversed().join("") };
  }

  let at = 0;
  for (; at < text.length && stack.length <= deepestJson; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code >= 73 && code <= 125) enter(code, at);
  }
  const tooDeepAt = stack.length > deepestJson ? at : null;
  return { tooDeepAt, endsOpen: stack.length > 0, lastWhole, notNumbers };
}

/** Offset of the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 92) backslashes++;
  return backslashes % 2 === 1;
}

function replaceNotNumbers(
  text: string,
  offsets: readonly number[],
): { readonly text: string; readonly count: number } {
  const parts: string[] = [];
  let from = 0;
  let count = 0;
  for (const offset of offsets) {
    const word = ["NaN", "Infinity"].find((name) => text.startsWith(name, offset));
    if (word === undefined) continue;
    const start = text[offset - 1] === "-" ? offset - 1 : offset;
    parts.push(text.slice(from, start), "null");
    from = offset + word.length;
    count++;
  }
  return { text: parts.join("") + text.slice(from), count };
}
