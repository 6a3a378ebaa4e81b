import { Layer, type Map as LeafletMap, type Point } from "leaflet";
import type { Position } from "../geodesy/position.ts";
import type { LabelSpot } from "./distance-shapes.ts";
import type { LabelBoard, LabelOwner } from "./label-board.ts";
import { type Box, overlap } from "./label-placement.ts";
import { SpotLayer } from "./spot-layer.ts";
import { textWidth } from "./text-width.ts";
import { wrappedText } from "./wrapped-text.ts";

/** What is written beside a ring or line. */
export interface DistanceLabel {
  readonly id: string;
  readonly text: string;
  /** Where it may stand, best first. */
  readonly spots: readonly LabelSpot[];
  readonly onPick: (() => void) | null;
  /** Whether it is our own measure, which looks unlike what is reported. */
  readonly isMeasured?: boolean;
}

interface LabelElement {
  readonly label: DistanceLabel;
  readonly element: HTMLElement;
  spot: Position;
}

/** Writes each distance beside its ring, at the first spot that is in view and free. */
export class DistanceLabelLayer extends Layer {
  readonly #board: LabelBoard;
  readonly #owner: LabelOwner;
  readonly #spots: SpotLayer;
  #labels: readonly LabelElement[] = [];
  #map: LeafletMap | null = null;
  #stopListening: () => void = () => undefined;

  constructor(board: LabelBoard, owner: LabelOwner) {
    super();
    this.#board = board;
    this.#owner = owner;
    this.#spots = new SpotLayer("distance-labels");
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    map.addLayer(this.#spots);
    map.on("moveend", this.#refresh, this);
    this.#stopListening = this.#board.onRefresh(this.#owner, () => this.#arrange());
    this.#refresh();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    this.#stopListening();
    map.off("moveend", this.#refresh, this);
    map.removeLayer(this.#spots);
    this.#map = null;
    this.#board.take(this.#owner, []);
    return this;
  }

  setLabels(labels: readonly DistanceLabel[]): void {
    this.#labels = labels.flatMap((label) => {
      const [first] = label.spots;
      if (first === undefined) return [];
      return [{ label, element: labelElement(label), spot: first.position }];
    });
    this.#showLabels();
    this.#refresh();
  }

  #showLabels(): void {
    this.#spots.setSpots(this.#labels.map(({ element, spot }) => ({ position: spot, element })));
  }

  #refresh(): void {
    this.#board.refresh(this.#owner);
  }

  #arrange(): void {
    const map = this.#map;
    if (map === null) return;
    const taken: Box[] = [...this.#board.takenBefore(this.#owner)];
    const own: Box[] = [];
    for (const one of this.#labels) {
      const found = freeSpot(map, one, taken);
      one.element.hidden = found === null;
      if (found === null) continue;
      one.spot = found.spot.position;
      leanLabel(one.element, found.spot.leans);
      taken.push(found.box);
      own.push(found.box);
    }
    this.#showLabels();
    this.#board.take(this.#owner, own);
  }
}

/** The first spot of a label that is in view and where nothing else is. */
function freeSpot(map: LeafletMap, { label, element }: LabelElement, taken: readonly Box[]) {
  const lines = linesOf(label);
  const size = {
    width: textWidth(lines, element, label.isMeasured ? "measured distance" : "distance") + 6,
    height: 15 * lines.length + 2,
  };
  const spots = label.spots.map((spot) => ({
    spot,
    box: boxOn(pointOf(map, spot), spot.leans, size),
  }));
  const isFree = (box: Box) => isInView(map, box) && !taken.some((other) => overlap(box, other));
  return spots.find(({ box }) => isFree(box)) ?? null;
}

function pointOf(map: LeafletMap, { position: [longitude, latitude] }: LabelSpot): Point {
  return map.latLngToLayerPoint([latitude, longitude]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function boxOn({ x, y }: Point, leans: number | null, { width, height }: Size): Box {
  const lean = leanOf(leans);
  const left = x + ((lean.x - 1) * width) / 2;
  const top = y + ((lean.y - 1) * height) / 2;
  return { left, right: left + width, top, bottom: top + height };
}

/** How far a label is moved off its spot, in halves of its size: right and down. */
function leanOf(leans: number | null): { readonly x: number; readonly y: number } {
  if (leans === null) return { x: 0, y: 0 };
  const radians = (leans * Math.PI) / 180;
  return { x: Math.sin(radians), y: -Math.cos(radians) };
}

function leanLabel(element: HTMLElement, leans: number | null): void {
  const { x, y } = leanOf(leans);
  element.style.setProperty("--lean-x", `${(x - 1) * 50}%`);
  element.style.setProperty("--lean-y", `${(y - 1) * 50}%`);
}

function isInView(map: LeafletMap, box: Box): boolean {
  const corner = map.containerPointToLayerPoint([0, 0]);
  const { x, y } = map.getSize();
  return (
    box.left > corner.x &&
    box.top > corner.y &&
    box.right < corner.x + x &&
    box.bottom < corner.y + y
  );
}

/** Our own measures lie among symbols and are narrow for it. */
function linesOf({ text, isMeasured = false }: DistanceLabel): readonly string[] {
  return isMeasured ? wrappedText(text, 10) : wrappedText(text);
}

/** A point of the map with the words beside it; they are a button where they open something. */
function labelElement(label: DistanceLabel): HTMLElement {
  const { onPick, isMeasured = false } = label;
  const spot = document.createElement("div");
  const words = document.createElement(onPick === null ? "span" : "button");
  spot.className = "atlas-distance-spot";
  words.className = "atlas-distance-label";
  words.classList.toggle("atlas-distance-label--measured", isMeasured);
  words.dir = "auto";
  words.textContent = linesOf(label).join("\n");
  spot.append(words);
  if (onPick === null) return spot;
  words.tabIndex = -1;
  words.addEventListener("click", (event) => {
    event.stopPropagation();
    onPick();
  });
  return spot;
}
