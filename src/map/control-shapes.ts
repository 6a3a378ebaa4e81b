import { positionFrom } from "../geodesy/longitude.ts";
import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { ControlArea } from "../incidents/control-area.ts";
import { toneClass, toneOfActor } from "../view/tone.ts";
import { patternId } from "./pattern-id.ts";
import type { Shape } from "./shape-layer.ts";
import { splitAtWindow } from "./window-edges.ts";

/** The fill of an area: its actor's colour, and its status as a pattern. */
export function controlFill(
  area: ControlArea,
  atlas: Atlas,
  isSelected: boolean,
  onPick: () => void,
): Shape {
  const tone = toneOfActor(atlas, area.actor);
  const fill = patternId(area.status, tone);
  return {
    key: area.id,
    kind: "area",
    lines: ringsOf(area),
    className: [
      "atlas-control",
      `atlas-control--${area.status}`,
      `atlas-control--${area.confidence}`,
      isSelected ? "atlas-control--selected" : "",
      toneClass(tone),
    ].join(" "),
    ...(fill === null ? {} : { fill }),
    onPick,
  };
}

/** The outline of an area: stated fronts as lines, edges of knowledge as grey dots. */
export function controlOutline(
  area: ControlArea,
  atlas: Atlas,
  isSelected: boolean,
): readonly Shape[] {
  const { fronts, windowEdges } = splitAtWindow(ringsOf(area), area.knowledgeWindow);
  const tone = toneClass(toneOfActor(atlas, area.actor));
  const selected = isSelected ? "atlas-front--selected" : "";
  const kinds = `atlas-front--${area.status} atlas-front--${area.confidence} ${selected}`;
  const line = { kind: "line" as const, lines: fronts };
  return [
    { ...line, key: `${area.id} soft`, className: `atlas-front-soft ${kinds} ${tone}` },
    { ...line, key: `${area.id} casing`, className: `atlas-front-casing ${kinds} ${tone}` },
    { ...line, key: `${area.id} front`, className: `atlas-front ${kinds} ${tone}` },
    {
      key: `${area.id} window`,
      kind: "line",
      lines: windowEdges,
      className: "atlas-window-edge",
    },
  ];
}

function ringsOf({ geometry }: ControlArea): readonly (readonly Position[])[] {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return rings.map((ring) => ring.map(positionFrom));
}
