/** Finds the line of a path like `incidents.3.claims.1.source` in a text; 1 where nothing of it is there. */
export type LineOfPath = (path: string) => number;

/** An object or list that is open while the text is walked. */
interface OpenValue {
  readonly path: string;
  readonly isList: boolean;
  /** The name or number of the member that comes next. */
  member: string | number;
}

/**
 * Reads where every value of a JSON text begins, so that an editor can jump there. Of a path that is not there
 * (a missing field) the line of what holds it is given. Texts that are no JSON give lines as far as they go.
 */
export function jsonLines(text: string): LineOfPath {
  const lines = linesOfValues(text);
  return function lineOf(path) {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
      const line = lines.get(at);
      if (line !== undefined) return line;
    }
    return 1;
  };
}

function linesOfValues(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const open: OpenValue[] = [];
  let line = 1;
  for (const [token] of text.matchAll(/\n|"(?:[^"\\\n]|\\.)*"(?:\s*:)?|[[\]{},]|[^\s"[\]{},:]+/g)) {
    if (token === "\n") {
      line += 1;
      continue;
    }
    const path = step(token, open);
    // a member begins where its name stands
    if (path !== null && !lines.has(path)) lines.set(path, line);
    line += token.split("\n").length - 1;
  }
  return lines;
}

/** Takes one token in; returns the path of what begins with it, or null. */
function step(token: string, open: OpenValue[]): string | null {
  const holder = open.at(-1);
  if (token === "]" || token === "}") {
    open.pop();
    return null;
  }
  if (token === ",") {
    if (holder?.isList) holder.member = Number(holder.member) + 1;
    return null;
  }
  if (holder !== undefined && token.endsWith(":")) holder.member = nameIn(token);
  const path = holder === undefined ? "" : memberPath(holder);
  if (token === "[" || token === "{") open.push(opened(path, token === "["));
  return path;
}

function opened(path: string, isList: boolean): OpenValue {
  return { path, isList, member: isList ? 0 : "" };
}

function memberPath({ path, member }: OpenValue): string {
  return path === "" ? String(member) : `${path}.${member}`;
}

/** The name in `"name" :`, as it is written between its quotes. */
function nameIn(token: string): string {
  return token.slice(1, token.lastIndexOf('"'));
}
