/** Codes of one column in the narrowest array that a hot loop may meet: 16 bits, or 32 beyond 65,536 values. */
export type CodeArray = Uint16Array | Uint32Array;

/** Numbers codes from 0 in order of first appearance. */
export interface Codebook {
  /** Code of a whole number below 2^53. */
  codeOf(value: number): number;
  readonly values: readonly number[];
}

/**
 * A column of codes that lies alone or interleaved with others, so that the codes of one row share a line of
 * the processor's cache: row r has `values[r * stride + first]`.
 */
export interface CodeColumn {
  readonly values: Uint8Array | CodeArray;
  readonly stride: number;
  readonly first: number;
}

/** The code of a row. */
export function codeAt({ values, stride, first }: CodeColumn, row: number): number {
  return values[row * stride + first] ?? 0;
}

/** A column by itself. */
export function columnAlone(values: Uint8Array | CodeArray): CodeColumn {
  return { values, stride: 1, first: 0 };
}

/** A zero column by itself for codes below `valueCount`, as narrow as can be. */
export function narrowestColumn(rowCount: number, valueCount: number): CodeColumn {
  if (valueCount <= 256) return columnAlone(new Uint8Array(rowCount));
  const isNarrow = valueCount <= narrowCodes;
  return columnAlone(isNarrow ? new Uint16Array(rowCount) : new Uint32Array(rowCount));
}

/**
 * Hands out zero columns for codes below one of `valueCounts` after the other; those that 16 bits can hold lie
 * interleaved.
 */
export function interleavedColumns(
  rowCount: number,
  valueCounts: readonly number[],
): (valueCount: number) => CodeColumn {
  const stride = valueCounts.filter((count) => count <= narrowCodes).length;
  const values = new Uint16Array(rowCount * stride);
  let next = 0;
  return (valueCount) =>
    valueCount <= narrowCodes
      ? { values, stride, first: next++ }
      : columnAlone(new Uint32Array(rowCount));
}

const narrowCodes = 65_536;
const cacheBits = 12;
const densestSize = 2 ** 22;

/** A codebook for any numbers; the ones met often are found without hashing. */
export function createCodebook(): Codebook {
  const codes = new Map<number, number>();
  const values: number[] = [];
  const cachedValue = new Float64Array(2 ** cacheBits).fill(Number.NaN);
  const cachedCode = new Uint32Array(2 ** cacheBits);

  function codeOf(value: number): number {
    // spread by Knuth's multiplicative hash
    const slot = Math.imul(value, 2_654_435_761) >>> (32 - cacheBits);
    if (cachedValue[slot] === value) return cachedCode[slot] ?? 0;
    const code = knownOrNewCode(value);
    cachedValue[slot] = value;
    cachedCode[slot] = code;
    return code;
  }

  function knownOrNewCode(value: number): number {
    const known = codes.get(value);
    if (known !== undefined) return known;
    codes.set(value, values.length);
    return values.push(value) - 1;
  }

  return { codeOf, values };
}

/** A codebook for whole numbers from 0 up to `size`, by table where that is small enough. */
export function createBoundedCodebook(size: number): Codebook {
  if (size > densestSize) return createCodebook();
  const codes = new Int32Array(size).fill(-1);
  const values: number[] = [];
  return {
    codeOf(value) {
      const known = codes[value] ?? -1;
      if (known >= 0) return known;
      codes[value] = values.length;
      return values.push(value) - 1;
    },
    values,
  };
}
