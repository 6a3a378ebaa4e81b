/** A round length that fits a scale bar, in the unit's own metres, and how wide it is drawn. */
export interface ScaleLength {
  readonly value: number;
  readonly pixels: number;
}

/** The longest of 1, 2, 3 or 5 times a power of ten that is at most `greatestPixels` wide. */
export function scaleLength(
  metersPerPixel: number,
  metersPerUnit: number,
  greatestPixels: number,
): ScaleLength {
  const greatest = (metersPerPixel * greatestPixels) / metersPerUnit;
  const power = 10 ** Math.floor(Math.log10(greatest));
  const factor = [5, 3, 2, 1].find((candidate) => candidate * power <= greatest) ?? 1;
  const value = factor * power;
  return { value, pixels: (value * metersPerUnit) / metersPerPixel };
}
