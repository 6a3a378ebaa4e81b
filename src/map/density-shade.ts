/** Opacity of a cell: from a hint for one incident to full for the fullest, by the logarithm between. */
export function densityShade(count: number, greatest: number): number {
  if (greatest <= 1) return 0.45;
  return 0.16 + 0.72 * (Math.log(count) / Math.log(greatest));
}

/** Counts at even steps of shade from one to the greatest, each once. */
export function densitySteps(greatest: number): readonly number[] {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  return [...new Set(shares.map((share) => Math.round(greatest ** share)))];
}
