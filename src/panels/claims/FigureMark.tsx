import type { Figure } from "../../incidents/claim.ts";
import { figureRange, type RangeEnd } from "../../incidents/figure-range.ts";
import type { Hedge } from "../../incidents/hedge.ts";

interface FigureMarkProps {
  readonly figure: Figure;
  readonly hedges: readonly Hedge[];
  /** Where the mark stands across the line of numbers, pixels. */
  readonly across: number;
  /** Place of a number along the line, pixels. */
  readonly along: (value: number) => number;
  /** Where open ends point to, below and above, pixels. */
  readonly ends: readonly [number, number];
  readonly direction: "horizontal" | "vertical";
}

const arrow = 5;
const radius = 4.5;

/**
 * A figure on a line of numbers: a disc for a number, a bar for a range, an arrow where it is open, a hollow
 * ring where the number itself is not included, a diamond for none. Nothing is drawn for a word.
 */
export function FigureMark({ figure, hedges, across, along, ends, direction }: FigureMarkProps) {
  const { from, to, kind } = figureRange(figure);
  if (kind === "words") return null;
  const turn =
    direction === "horizontal"
      ? (value: number): Point => [value, across]
      : (value: number): Point => [across, value];
  const isSoft = hedges.some((hedge) => hedge === "about" || hedge === "nearly");
  if (kind === "none") return <Diamond at={turn(along(0))} />;
  const start = from === null ? ends[0] : along(from.value);
  const end = to === null ? ends[1] : along(to.value);
  const discs = [from, from?.value === to?.value ? null : to].filter((each) => each !== null);
  return (
    <g className="figure-mark">
      <Bar from={turn(start)} to={turn(end)} />
      {from === null && <Arrow tip={turn(ends[0])} tail={turn(end)} />}
      {to === null && <Arrow tip={turn(ends[1])} tail={turn(start)} />}
      {discs.map((each) => (
        <Disc key={each.value} at={turn(along(each.value))} end={each} isSoft={isSoft} />
      ))}
    </g>
  );
}

type Point = readonly [number, number];

function Bar({ from, to }: { readonly from: Point; readonly to: Point }) {
  return <line className="mark-bar" x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}

interface DiscProps {
  readonly at: Point;
  readonly end: NonNullable<RangeEnd>;
  readonly isSoft: boolean;
}

function Disc({ at: [x, y], end, isSoft }: DiscProps) {
  return (
    <>
      {isSoft && <circle className="mark-soft" cx={x} cy={y} r={radius + 3} />}
      <circle
        className={end.included ? "mark-included" : "mark-excluded"}
        cx={x}
        cy={y}
        r={radius}
      />
    </>
  );
}

function Diamond({ at: [x, y] }: { readonly at: Point }) {
  const size = radius + 1;
  return (
    <path
      className="mark-none"
      d={`M${x - size} ${y} L${x} ${y - size} L${x + size} ${y} L${x} ${y + size} Z`}
    />
  );
}

/** An arrowhead at `tip`, pointing away from `tail`. */
function Arrow({ tip: [x, y], tail }: { readonly tip: Point; readonly tail: Point }) {
  const along = Math.sign(x - tail[0]) * arrow;
  const down = Math.sign(y - tail[1]) * arrow;
  // the two wings lie back along the line and to either side of it
  return (
    <path
      className="mark-arrow"
      d={`M${x - along - down} ${y - down - along} L${x} ${y} L${x - along + down} ${y - down + along}`}
    />
  );
}
