/** A rectangle on the screen, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label sits relative to its point. */
export type LabelSide =
  | "end"
  | "start"
  | "above"
  | "below"
  | "above-end"
  | "above-start"
  | "below-end"
  | "below-start"
  | "centre";

/** Every side beside a point, in the order cartographers prefer. */
export const besideSides = [
  "end",
  "start",
  "above",
  "below",
  "above-end",
  "above-start",
  "below-end",
  "below-start",
] as const satisfies readonly LabelSide[];

/** A label that would like to be shown beside a point. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distances between the point and the label, in the order they are tried. */
  readonly gaps: readonly number[];
  /** Sides in the order they are tried. */
  readonly sides: readonly LabelSide[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly side: LabelSide;
  readonly gap: number;
  readonly box: Box;
}

/**
 * Places labels one after another, most important first, each on the first side where it touches neither
 * an obstacle nor a label placed before; labels without room are left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
): readonly PlacedLabel[] {
  const taken = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const options = wish.gaps.flatMap((gap) =>
      wish.sides.map((side) => ({ id: wish.id, side, gap, box: boxOn(wish, side, gap) })),
    );
    const free = options.find(({ box }) => !taken.some((other) => overlap(box, other)));
    if (free === undefined) continue;
    taken.push(free.box);
    placed.push(free);
  }
  return placed;
}

/** Whether two rectangles share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxOn({ x, y, width, height }: LabelWish, side: LabelSide, gap: number): Box {
  const { across, down } = offsets[side];
  const left = x + across.gaps * gap + across.sizes * width;
  const top = y + down.gaps * gap + down.sizes * height;
  return { left, right: left + width, top, bottom: top + height };
}

/** How far a label is moved from its point, in gaps and in its own size. */
interface Move {
  readonly gaps: number;
  readonly sizes: number;
}

const after: Move = { gaps: 1, sizes: 0 };
const before: Move = { gaps: -1, sizes: -1 };
const middle: Move = { gaps: 0, sizes: -0.5 };
const fromPoint: Move = { gaps: 0, sizes: 0 };
const toPoint: Move = { gaps: 0, sizes: -1 };

const offsets: Readonly<Record<LabelSide, { readonly across: Move; readonly down: Move }>> = {
  end: { across: after, down: middle },
  start: { across: before, down: middle },
  above: { across: middle, down: before },
  below: { across: middle, down: after },
  "above-end": { across: fromPoint, down: before },
  "above-start": { across: toPoint, down: before },
  "below-end": { across: fromPoint, down: after },
  "below-start": { across: toPoint, down: after },
  centre: { across: middle, down: middle },
};
