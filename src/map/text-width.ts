let measuring: CanvasRenderingContext2D | null | undefined;

const knownWidths = new Map<string, number>();
const knownFonts = new Map<string, string>();

/** Widths change when a font arrives. */
if (typeof document !== "undefined") {
  document.fonts?.addEventListener("loadingdone", () => knownWidths.clear());
}

/**
 * Width of the widest line in an element's type, CSS pixels, measured without laying the page out. Elements
 * with the same `typeName` are set in the same type.
 */
export function textWidth(
  lines: readonly string[],
  element: HTMLElement,
  typeName: string,
): number {
  const key = `${typeName}\n${lines.join("\n")}`;
  const known = knownWidths.get(key);
  if (known !== undefined) return known;
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring || !element.isConnected) return 0;
  const context = measuring;
  context.font = fontOf(element, typeName);
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  knownWidths.set(key, width);
  return width;
}

function fontOf(element: HTMLElement, typeName: string): string {
  const known = knownFonts.get(typeName);
  if (known !== undefined) return known;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  knownFonts.set(typeName, font);
  return font;
}
