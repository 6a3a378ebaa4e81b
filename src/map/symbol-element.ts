import { glyphOf } from "../view/incident-glyphs.ts";
import { toneClass } from "../view/tone.ts";
import { compactCount } from "./compact-count.ts";
import {
  type ClusterSymbol,
  diameterOf,
  type IncidentSymbol,
  type SingleSymbol,
} from "./incident-symbol.ts";
import { arcPath, ringArcs } from "./ring-arcs.ts";
import { glyphElement, svgElement } from "./svg-element.ts";

/** A button that shows a symbol; its name and what it does are up to the caller. */
export function symbolElement(symbol: IncidentSymbol): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `atlas-symbol atlas-symbol--${symbol.kind}`;
  const size = diameterOf(symbol) + 12;
  const half = size / 2;
  button.style.width = `${size}px`;
  button.style.height = `${size}px`;
  button.style.margin = `${-half}px 0 0 ${-half}px`;
  const drawing = svgElement(
    "svg",
    {
      viewBox: `${-half} ${-half} ${size} ${size}`,
      width: size,
      height: size,
      "aria-hidden": "true",
      focusable: "false",
    },
    symbol.kind === "single" ? singleParts(symbol) : clusterParts(symbol),
  );
  button.append(drawing);
  return button;
}

/** Ring in the actor's colour, glyph of the type, badge with the actor's letter. */
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
  ];
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

/** The count in a ring whose arcs say what the members are. */
function clusterParts(symbol: ClusterSymbol): readonly SVGElement[] {
  const radius = diameterOf(symbol) / 2 - 3;
  const text = svgElement("text", { class: "atlas-symbol__count", y: 0.5 });
  text.textContent = compactCount(symbol.count);
  const arcs = ringArcs(symbol.parts).map((arc) =>
    svgElement("path", {
      d: arcPath(arc, radius),
      class: `atlas-symbol__arc ${toneClass(arc.tone)}`,
    }),
  );
  const stack = symbol.oneSpot
    ? [svgElement("circle", { r: radius + 4.2, class: "atlas-symbol__stack" })]
    : [];
  return [
    svgElement("circle", { r: radius + 4, class: "atlas-symbol__halo" }),
    ...stack,
    svgElement("circle", { r: radius, class: "atlas-symbol__paper" }),
    svgElement("circle", { r: radius, class: "atlas-symbol__casing" }),
    ...arcs,
    text,
  ];
}
