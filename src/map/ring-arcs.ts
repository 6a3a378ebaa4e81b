import type { Tone } from "../view/tone.ts";
import type { RingPart } from "./incident-symbol.ts";

/** A stretch of a circle in radians, clockwise from the top. */
export interface RingArc {
  readonly tone: Tone;
  readonly from: number;
  readonly to: number;
}

/** Parts of a whole as arcs of a full circle, in the order given; nothing where the whole is 0. */
export function ringArcs(parts: readonly RingPart[]): readonly RingArc[] {
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return [];
  let passed = 0;
  return parts.map(({ tone, count }) => {
    const from = (passed / whole) * 2 * Math.PI;
    passed += count;
    return { tone, from, to: (passed / whole) * 2 * Math.PI };
  });
}

/** An arc as the `d` of an SVG path around 0,0; a full turn is drawn as two halves. */
export function arcPath({ from, to }: RingArc, radius: number): string {
  const at = (angle: number) =>
    `${round(Math.sin(angle) * radius)} ${round(-Math.cos(angle) * radius)}`;
  if (to - from > 2 * Math.PI - 1e-6) {
    const middle = from + Math.PI;
    return `M${at(from)}A${radius} ${radius} 0 0 1 ${at(middle)}A${radius} ${radius} 0 0 1 ${at(from)}`;
  }
  return `M${at(from)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
