/** A rectangle on the screen, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label sits relative to its point. */
export type LabelSide = "end" | "start" | "above" | "below" | "centre";

/** A label that would like to be shown beside a point. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distance between the point and the label. */
  readonly gap: number;
  /** Sides in the order they are tried. */
  readonly sides: readonly LabelSide[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly side: LabelSide;
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
    const options = wish.sides.map((side) => ({ id: wish.id, side, box: boxOn(wish, side) }));
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

function boxOn({ x, y, width, height, gap }: LabelWish, side: LabelSide): Box {
  const left = { end: x + gap, start: x - gap - width }[side === "start" ? "start" : "end"];
  const middle = { left: x - width / 2, right: x + width / 2 };
  switch (side) {
    case "end":
    case "start":
      return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
    case "above":
      return { ...middle, top: y - gap - height, bottom: y - gap };
    case "below":
      return { ...middle, top: y + gap, bottom: y + gap + height };
    case "centre":
      return { ...middle, top: y - height / 2, bottom: y + height / 2 };
  }
}
