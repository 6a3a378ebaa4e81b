/** A finite plain decimal, or null: `1e9`, `0x10` and `Infinity` are not coordinates. */
export function decodeNumber(text: string): number | null {
  return /^-?\d{1,9}(\.\d{1,12})?$/.test(text) ? Number(text) : null;
}
