/** Length of a degree of longitude on the equator of WGS 84, metres: no degree is longer by 0.4 %. */
export const metersPerDegree = 111_320;

/**
 * The coarsest step that is no longer than the uncertainty, so that no digit is written which the
 * position has not earned; the finest step when none is short enough.
 */
export function earnedStep<Step extends { readonly meters: number }>(
  steps: readonly [Step, ...Step[]],
  uncertaintyMeters: number,
): Step {
  const ordered = steps.toSorted((a, b) => b.meters - a.meters);
  return ordered.find(({ meters }) => meters <= uncertaintyMeters) ?? ordered.at(-1) ?? steps[0];
}
