/** The largest a symbol gets, CSS pixels. */
export const largestDiameter = 60;

/** The diameter of the symbol of so many incidents on the screen, CSS pixels, in steps of two. */
export function symbolDiameter(count: number): number {
  if (count === 1) return 32;
  return 2 * Math.round(Math.min(largestDiameter, 30 + 4.5 * Math.log2(count)) / 2);
}
