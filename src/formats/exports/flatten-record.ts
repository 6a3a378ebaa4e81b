/** A record as plain text cells by dotted path: `where.position.0` → `40.27`. */
export type FlatRecord = ReadonlyMap<string, string>;

/** Stands for a text that is there but empty, which is not the same as none. */
const emptyText = '""';

/** Flattens any tree of plain values; a text that could be taken for a number or mark is quoted. */
export function flattenRecord(value: unknown, path = ""): FlatRecord {
  const cells = new Map<string, string>();
  const waiting: (readonly [string, unknown])[] = [[path, value]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [at, each] = next;
    const members = membersOf(each);
    if (members === null || members.length === 0) cells.set(at, cellOf(each));
    else for (const [key, member] of members.toReversed()) waiting.push([under(at, key), member]);
  }
  return cells;
}

/** The tree that cells stand for; undefined where there are none. */
export function unflattenRecord(cells: FlatRecord): unknown {
  const root = createBranch();
  for (const [path, text] of cells) {
    if (text !== "") root.put(path.split("."), valueOfCell(text));
  }
  return root.value();
}

interface Branch {
  put(path: readonly string[], value: unknown): void;
  value(): unknown;
}

/** A list where every key is the next number, else an object of its own keys. */
function createBranch(): Branch {
  const branches = new Map<string, Branch>();
  const leaves = new Map<string, unknown>();

  function put([key = "", ...deeper]: readonly string[], value: unknown): void {
    if (deeper.length === 0) {
      leaves.set(key, value);
      return;
    }
    const branch = branches.get(key) ?? createBranch();
    branches.set(key, branch);
    branch.put(deeper, value);
  }

  function value(): unknown {
    const branchEntries = [...branches].map(([key, branch]) => [key, branch.value()] as const);
    const entries = [...leaves, ...branchEntries];
    if (entries.length === 0) return undefined;
    const members = new Map(entries);
    const isList = entries.every((_, index) => members.has(String(index)));
    return isList
      ? entries.map((_, index) => members.get(String(index)))
      : Object.fromEntries(entries);
  }

  return { put, value };
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (Array.isArray(value)) return value.map((each, index) => [String(index), each] as const);
  if (typeof value !== "object" || value === null) return null;
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

/** Numbers, booleans, null and empty lists are written as JSON; a text that reads as one is quoted. */
function cellOf(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return value === "" || isJsonLike(value) ? JSON.stringify(value) : value;
}

function valueOfCell(text: string): unknown {
  if (text === emptyText) return "";
  if (!isJsonLike(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isJsonLike(text: string): boolean {
  return /^("|(-?\d+(\.\d+)?(e[-+]?\d+)?|true|false|null|\[\]|\{\})$)/i.test(text);
}

function under(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
