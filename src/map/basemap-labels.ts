import { textIn } from "../incidents/localized-text.ts";
import type { BasemapName } from "./basemap-data.ts";
import type { CanvasFrame } from "./canvas-layer.ts";
import { canvasPoint } from "./draw-path.ts";
import { type Box, type LabelWish, placeLabels } from "./label-placement.ts";
import type { MapColours } from "./map-colours.ts";
import { drawRiverNames } from "./river-name.ts";
import type { LoadedBasemap } from "./use-basemap.ts";

interface Label extends LabelWish {
  readonly text: string;
  readonly style: LabelStyle;
}

interface LabelStyle {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly spacing: string;
  readonly hasDot: boolean;
}

/** Names of countries, governorates, towns and rivers where more important labels leave room. */
export function drawBasemapLabels(
  frame: CanvasFrame,
  basemap: LoadedBasemap,
  colours: MapColours,
  language: string,
  taken: readonly Box[],
): void {
  const styles = labelStyles(colours);
  const labels = [
    ...labelsOf(frame, basemap.world?.countries ?? [], styles.country, language),
    ...labelsOf(frame, basemap.towns, styles.town, language),
    ...labelsOf(frame, basemap.regions, styles.region, language),
  ];
  const placed = placeLabels(labels, taken);
  const byId = new Map(labels.map((label) => [label.id, label]));
  for (const { id, box } of placed) {
    const label = byId.get(id);
    if (label !== undefined) drawLabel(frame.context, label, box, colours);
  }
  drawRiverNames(frame, basemap.riverNames, colours, language, [
    ...taken,
    ...placed.map(({ box }) => box),
  ]);
}

function labelStyles(colours: MapColours) {
  const family = colours.fontFamily;
  const quiet = colours.colour("--map-label-quiet");
  const country = { font: `600 12px ${family}`, size: 12, colour: quiet, spacing: "2.5px" };
  const region = { font: `500 11px ${family}`, size: 11, colour: quiet, spacing: "2px" };
  const town = { font: `400 12px ${family}`, size: 12, colour: quiet, spacing: "0px" };
  return {
    country: { ...country, hasDot: false },
    region: { ...region, hasDot: false },
    town: { ...town, hasDot: true },
  };
}

function labelsOf(
  frame: CanvasFrame,
  names: readonly BasemapName[],
  style: LabelStyle,
  language: string,
): readonly Label[] {
  frame.context.font = style.font;
  frame.context.letterSpacing = style.spacing;
  return names
    .filter(({ fromZoom, toZoom }) => frame.zoom >= fromZoom && frame.zoom < toZoom)
    .map((name) => ({ ...name, point: canvasPoint(frame, name.at) }))
    .filter(({ point: [x, y] }) => x > 0 && y > 0 && x < frame.width && y < frame.height)
    .sort((a, b) => a.rank - b.rank)
    .map(({ texts, point: [x, y] }) => {
      const text = displayed(textIn(texts, language), style);
      return {
        id: `${text} ${x} ${y}`,
        text,
        style,
        x,
        y,
        width: frame.context.measureText(text).width + 6,
        height: style.size + 4,
        gaps: [4],
        sides: style.hasDot ? ["end", "start", "above", "below"] : ["centre"],
      };
    });
}

/** Letters of countries and governorates are capitals where the script has them. */
function displayed(name: { text: string; language: string }, style: LabelStyle): string {
  return style.hasDot ? name.text : name.text.toLocaleUpperCase(name.language);
}

function drawLabel(
  context: CanvasRenderingContext2D,
  label: Label,
  box: Box,
  colours: MapColours,
): void {
  const { style, text } = label;
  context.font = style.font;
  context.letterSpacing = style.spacing;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colours.colour("--map-halo");
  context.fillStyle = style.colour;
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
  context.letterSpacing = "0px";
  if (style.hasDot) drawDot(context, label);
}

function drawDot(context: CanvasRenderingContext2D, { x, y }: Label): void {
  context.beginPath();
  context.arc(x, y, 2, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.stroke();
  context.fill();
}
