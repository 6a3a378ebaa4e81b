import { type Tone, toneProperty } from "../view/tone.ts";
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

/** Parts of a whole as a CSS image: a ring cut out of it shows their shares, to half a percent. */
export function ringGradient(parts: readonly RingPart[]): string {
  const stops = ringArcs(parts).map(
    ({ tone, from, to }) => `var(${toneProperty(tone)}) ${percent(from)} ${percent(to)}`,
  );
  return stops.length === 0 ? "none" : `conic-gradient(${stops.join(", ")})`;
}

function percent(angle: number): string {
  return `${Math.round((angle / (2 * Math.PI)) * 200) / 2}%`;
}
