import type { Figure, FigureUnit } from "./claim.ts";

/** One end of a range: the value, and whether the claim allows it; null where the range is open. */
export type RangeEnd = { readonly value: number; readonly included: boolean } | null;

/**
 * A figure as an interval to plot. Open ends stay open, bounds that are out of order stay so
 * (`isOutOfOrder`), and no unit is turned into another: only ranges of the same unit go on one scale.
 */
export interface FigureRange {
  readonly from: RangeEnd;
  readonly to: RangeEnd;
  readonly unit: FigureUnit;
  /** `words`: no number at all ("dozens"); `none`: exactly zero; `number`: anything else. */
  readonly kind: "number" | "none" | "words";
  readonly isOutOfOrder: boolean;
}

/** The interval a figure stands for: "more than 100" is from 100, not included, to nothing. */
export function figureRange(figure: Figure): FigureRange {
  const { min, max, unit, exclusive = false } = figure;
  const isOpen = min === undefined || max === undefined;
  // of a closed range "exclusive" says nothing that could be drawn
  const included = !(exclusive && isOpen);
  return {
    from: min === undefined ? null : { value: min, included },
    to: max === undefined ? null : { value: max, included },
    unit,
    kind: kindOf(min, max),
    isOutOfOrder: min !== undefined && max !== undefined && min > max,
  };
}

/**
 * Whether some number satisfies both ranges; null where that cannot be said: different units, no number, or
 * bounds out of order.
 */
export function rangesOverlap(a: FigureRange, b: FigureRange): boolean | null {
  const isComparable =
    a.unit === b.unit &&
    [a, b].every(({ kind, isOutOfOrder }) => kind !== "words" && !isOutOfOrder);
  if (!isComparable) return null;
  return reaches(a.from, b.to) && reaches(b.from, a.to);
}

/** Least and greatest number named in ranges of one unit, or null where none names a number. */
export function namedBounds(
  ranges: readonly FigureRange[],
): { readonly min: number; readonly max: number } | null {
  const values = ranges.flatMap(({ from, to }) => [from, to].flatMap((end) => end?.value ?? []));
  if (values.length === 0) return null;
  return {
    min: values.reduce((least, value) => Math.min(least, value)),
    max: values.reduce((greatest, value) => Math.max(greatest, value)),
  };
}

function kindOf(min: number | undefined, max: number | undefined): FigureRange["kind"] {
  if (min === undefined && max === undefined) return "words";
  return min === 0 && max === 0 ? "none" : "number";
}

/** Whether what begins at `from` begins no later than `to` ends. */
function reaches(from: RangeEnd, to: RangeEnd): boolean {
  if (from === null || to === null) return true;
  if (from.value !== to.value) return from.value < to.value;
  return from.included && to.included;
}
