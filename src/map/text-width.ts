let measuring: CanvasRenderingContext2D | null | undefined;

/** Width of the widest line in an element's type, CSS pixels, measured without laying the page out. */
export function textWidth(lines: readonly string[], element: HTMLElement): number {
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring) return 0;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const context = measuring;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return Math.max(...lines.map((line) => context.measureText(line).width));
}
