import type { Glyph } from "./glyph.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element with its attributes and children. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  children: readonly SVGElement[] = [],
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** A glyph as a group of paths; colours come from the style sheet. */
export function glyphElement({ stroke, fill }: Glyph, attributes: Attributes = {}): SVGGElement {
  const paths = [
    ...(fill === undefined ? [] : [svgElement("path", { d: fill, class: "atlas-glyph__fill" })]),
    ...(stroke === undefined
      ? []
      : [svgElement("path", { d: stroke, class: "atlas-glyph__stroke" })]),
  ];
  return svgElement("g", { class: "atlas-glyph", ...attributes }, paths);
}
