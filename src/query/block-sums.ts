/** Rows a block holds. */
export const blockRows = 256;

/** One entry a block; `classes` has one for each class of each block. */
export interface SumColumns {
  readonly count: Uint32Array;
  readonly imprecise: Uint32Array;
  /** Whole 1e-7 degrees, exact up to some five million rows. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly classes: Uint32Array;
}

/** Sums of the passing rows in each block, and in all blocks before it: a run of rows is their difference. */
export interface BlockSums {
  readonly classCount: number;
  readonly own: SumColumns;
  readonly before: SumColumns;
}

/** Zero sums for so many rows. */
export function createBlockSums(rowCount: number, classCount: number): BlockSums {
  const blockCount = Math.ceil(rowCount / blockRows);
  return {
    classCount,
    own: createSums(blockCount, classCount),
    before: createSums(blockCount + 1, classCount),
  };
}

/** Overwrites the sums of all blocks with others of the same size. */
export function replaceBlockSums(blocks: BlockSums, own: SumColumns): void {
  blocks.own.count.set(own.count);
  blocks.own.imprecise.set(own.imprecise);
  blocks.own.longitude.set(own.longitude);
  blocks.own.latitude.set(own.latitude);
  blocks.own.classes.set(own.classes);
  sumBlocksBefore(blocks);
}

/** Sets the sums of all blocks to zero. */
export function clearBlockSums({ own }: BlockSums): void {
  for (const sums of [own.count, own.imprecise, own.longitude, own.latitude, own.classes]) {
    sums.fill(0);
  }
}

/** Brings the sums of all blocks before each block up to date. */
export function sumBlocksBefore({ own, before, classCount }: BlockSums): void {
  accumulate(own.count, before.count, 1);
  accumulate(own.imprecise, before.imprecise, 1);
  accumulate(own.longitude, before.longitude, 1);
  accumulate(own.latitude, before.latitude, 1);
  accumulate(own.classes, before.classes, classCount);
}

function createSums(blockCount: number, classCount: number): SumColumns {
  return {
    count: new Uint32Array(blockCount),
    imprecise: new Uint32Array(blockCount),
    longitude: new Float64Array(blockCount),
    latitude: new Float64Array(blockCount),
    classes: new Uint32Array(blockCount * classCount),
  };
}

/** Fills `before` with running sums at a stride. */
function accumulate<Numbers extends Uint32Array | Float64Array>(
  values: Numbers,
  before: Numbers,
  stride: number,
): void {
  for (let at = 0; at < values.length; at++) {
    before[at + stride] = (before[at] ?? 0) + (values[at] ?? 0);
  }
}
