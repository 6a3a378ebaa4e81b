import { glyphOf } from "../view/incident-glyphs.ts";
import { toneClass } from "../view/tone.ts";
import { contestedPath, diameterOf, type SingleSymbol } from "./incident-symbol.ts";
import { glyphElement, svgElement } from "./svg-element.ts";

/** Ring in the actor's colour, glyph of the type, badge with the actor's letter. */
export function singleDrawing(symbol: SingleSymbol): SVGSVGElement {
  const size = diameterOf(symbol);
  return svgElement(
    "svg",
    {
      viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`,
      width: size,
      height: size,
      "aria-hidden": "true",
      focusable: "false",
    },
    singleParts(symbol),
  );
}

function singleParts(symbol: SingleSymbol): readonly SVGElement[] {
  const radius = diameterOf(symbol) / 2 - 3;
  const ring = `atlas-symbol__ring ${symbol.isAlleged ? "atlas-symbol__ring--alleged" : ""}`;
  const edge = symbol.isExact
    ? svgElement("circle", { r: radius + 2.2, class: "atlas-symbol__edge" })
    : svgElement("circle", { r: radius + 4.5, class: "atlas-symbol__soft-edge" });
  const tone = toneClass(symbol.tone);
  return [
    svgElement("circle", { r: radius + 4, class: "atlas-symbol__halo" }),
    svgElement("g", { class: tone }, [
      edge,
      svgElement("circle", { r: radius, class: "atlas-symbol__paper" }),
      svgElement("circle", { r: radius, class: ring }),
    ]),
    glyphElement(
      { fill: glyphOf(symbol.incident.type) },
      { transform: "scale(0.84) translate(-8 -8)" },
    ),
    ...(symbol.letter === "" ? [] : [badge(symbol.letter, tone, radius)]),
    ...(symbol.isContested ? [contestedSign(radius)] : []),
  ];
}

/** ≠ at the upper corner across from the letter. */
function contestedSign(radius: number): SVGGElement {
  const at = radius * 0.78;
  return svgElement("g", { transform: `translate(${-at} ${-at})` }, [
    svgElement("circle", { r: 6.5, class: "atlas-symbol__contested" }),
    svgElement("path", { d: contestedPath, class: "atlas-symbol__contested-sign" }),
  ]);
}

function badge(letter: string, tone: string, radius: number): SVGGElement {
  const text = svgElement("text", { class: "atlas-symbol__letter", y: 0.5 });
  text.textContent = letter;
  const at = radius * 0.78;
  return svgElement("g", { class: tone, transform: `translate(${at} ${at})` }, [
    svgElement("circle", { r: 7, class: "atlas-symbol__badge" }),
    text,
  ]);
}
