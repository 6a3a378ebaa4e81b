/** The shortest decimal that a 32-bit float reads back as the same value: 1500.1, not 1500.0999755859375. */
export function shortDecimal(value: number): number {
  const single = Math.fround(value);
  for (let digits = 6; digits <= 9; digits++) {
    const shorter = Number(single.toPrecision(digits));
    if (Math.fround(shorter) === single) return shorter;
  }
  return value;
}
