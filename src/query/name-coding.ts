/** One list of names for several datasets. */
export interface NameCoding {
  readonly names: readonly string[];
  /** Codes in this list of the names of one dataset. */
  codesOf(names: readonly string[]): Uint16Array;
}

const mostNames = 65_536;

/** Collects names in order of first appearance; at most 65,536 different ones. */
export function createNameCoding(): NameCoding {
  const codes = new Map<string, number>();
  const names: string[] = [];

  function codeOf(name: string): number {
    const known = codes.get(name);
    if (known !== undefined) return known;
    if (names.length === mostNames) {
      throw new Error(
        `Got more than ${mostNames} different names, wanted fewer: remove a dataset.`,
      );
    }
    codes.set(name, names.length);
    return names.push(name) - 1;
  }

  return { names, codesOf: (more) => Uint16Array.from(more, codeOf) };
}
