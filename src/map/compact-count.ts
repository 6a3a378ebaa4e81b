/** A count in at most four characters: 950, 1.2k, 34k, 2M. */
export function compactCount(count: number): string {
  if (count < 1000) return String(count);
  const [divided, unit] = count < 999_500 ? [count / 1000, "k"] : [count / 1e6, "M"];
  return `${divided < 9.95 ? divided.toFixed(1).replace(/\.0$/, "") : Math.round(divided)}${unit}`;
}
