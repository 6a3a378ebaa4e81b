import type { Problem } from "./document-issue.ts";

/** An element: names are without their namespace prefix, which is beside them. */
export interface XmlElement {
  readonly name: string;
  /** `georss` of `georss:point`, or empty. */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, blanks included, entities and CDATA undone. */
  readonly text: string;
}

/** What an XML text holds; the root is null where nothing could be read. */
export interface ParsedXml {
  readonly root: XmlElement | null;
  readonly problems: readonly Problem[];
}

/** Larger texts are refused: a tree takes about ten times as much memory. */
export const largestXmlBytes = 20_000_000;

const deepestXml = 128;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  readonly texts: string[];
  readonly fullName: string;
}

/**
 * Reads XML as far as KML, GPX and feeds need it, in one pass and without recursion. A text that declares a
 * document type or entities is refused, and nothing is ever fetched. A text that breaks off keeps what was
 * read before.
 */
export function parseXml(text: string): ParsedXml {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    return { root: null, problems: [problemAt("xml-declares-entities", text, 0, "")] };
  }
  const top = opened("", "");
  const stack: OpenElement[] = [top];
  let at = 0;
  let problem: Problem | null = null;
  while (at < text.length && problem === null) {
    const next = text.indexOf("<", at);
    stack.at(-1)?.texts.push(withoutEntities(text.slice(at, next === -1 ? undefined : next)));
    if (next === -1) break;
    const step = readMarkup(text, next, stack);
    at = step.end;
    problem = step.problem;
  }
  if (problem === null && stack.length > 1) problem = truncated(text, stack);
  while (stack.length > 1) close(stack);
  const [root] = top.children;
  if (root === undefined && problem === null)
    problem = problemAt("xml-invalid", text, 0, "no element");
  return { root: root ?? null, problems: problem === null ? [] : [problem] };
}

interface Step {
  readonly end: number;
  readonly problem: Problem | null;
}

function readMarkup(text: string, at: number, stack: OpenElement[]): Step {
  if (text.startsWith("<!--", at)) return skip(text, at, "-->");
  if (text.startsWith("<![CDATA[", at)) {
    const step = skip(text, at, "]]>");
    if (step.problem === null) stack.at(-1)?.texts.push(text.slice(at + 9, step.end - 3));
    return step;
  }
  if (text.startsWith("<?", at)) return skip(text, at, "?>");
  if (text.startsWith("</", at)) return readEnd(text, at, stack);
  return readStart(text, at, stack);
}

function skip(text: string, at: number, ending: string): Step {
  const end = text.indexOf(ending, at);
  if (end === -1) return failed(text, at, `no ${ending}`);
  return { end: end + ending.length, problem: null };
}

function readEnd(text: string, at: number, stack: OpenElement[]): Step {
  const end = text.indexOf(">", at);
  if (end === -1) return failed(text, at, "a tag without end");
  const name = text.slice(at + 2, end).trim();
  if (stack.length < 2 || stack.at(-1)?.fullName !== name) {
    return failed(text, at, `</${name.slice(0, 40)}> out of place`);
  }
  close(stack);
  return { end: end + 1, problem: null };
}

const startTag = /<([^\s<>/="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readStart(text: string, at: number, stack: OpenElement[]): Step {
  startTag.lastIndex = at;
  const match = startTag.exec(text);
  if (match === null) return failed(text, at, "a tag that is none");
  if (stack.length > deepestXml) return failed(text, at, `more than ${deepestXml} levels`);
  const [whole, name = "", attributes = "", isEmpty] = match;
  stack.push(opened(name, attributes));
  if (isEmpty === "/") close(stack);
  return { end: at + whole.length, problem: null };
}

function opened(fullName: string, attributes: string): OpenElement {
  const colon = fullName.indexOf(":");
  const pairs = Array.from(attributes.matchAll(attribute), ([, name = "", double, single]) => {
    return [name, withoutEntities(double ?? single ?? "")] as const;
  });
  return {
    name: fullName.slice(colon + 1),
    prefix: colon === -1 ? "" : fullName.slice(0, colon),
    fullName,
    attributes: new Map(pairs),
    children: [],
    texts: [],
    text: "",
  };
}

function close(stack: OpenElement[]): void {
  const element = stack.pop();
  if (element === undefined) return;
  const { name, prefix, attributes, children, texts } = element;
  stack.at(-1)?.children.push({ name, prefix, attributes, children, text: texts.join("") });
}

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The five entities of XML and character references; any other stays as it is written. */
function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named.get(name) ?? whole;
    const isHex = name[1] === "x" || name[1] === "X";
    const code = isHex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function truncated(text: string, stack: readonly OpenElement[]): Problem {
  return problemAt("xml-invalid", text, text.length, `no </${stack.at(-1)?.fullName ?? ""}>`);
}

function failed(text: string, at: number, got: string): Step {
  return { end: text.length, problem: problemAt("xml-invalid", text, at, got) };
}

function problemAt(rule: Problem["rule"], text: string, at: number, got: string): Problem {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  return {
    rule,
    severity: "error",
    path: "",
    values: { got, line: String(line), column: String(column) },
  };
}
