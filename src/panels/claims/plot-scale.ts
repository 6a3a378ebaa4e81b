/** A line of numbers from 0: where it ends, and which numbers are marked. */
export interface PlotScale {
  readonly max: number;
  readonly ticks: readonly number[];
}

const mostTicks = 5;

/** The scale that holds 0 and `greatest` with up to five round marks: 300 → 0, 100, 200, 300. */
export function plotScale(greatest: number): PlotScale {
  const end = Math.max(greatest, 1);
  const power = 10 ** Math.floor(Math.log10(end / mostTicks));
  const step =
    [1, 2, 5, 10, 20].map((factor) => factor * power).find((size) => end / size <= mostTicks) ??
    end;
  const whole = Math.max(1, step);
  const count = Math.ceil(end / whole);
  return {
    max: count * whole,
    ticks: Array.from({ length: count + 1 }, (_, at) => at * whole),
  };
}
