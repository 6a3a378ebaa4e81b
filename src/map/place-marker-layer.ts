import { Layer, type Map as LeafletMap } from "leaflet";
import type { Position } from "../geodesy/position.ts";
import { textIn } from "../incidents/localized-text.ts";
import type { Place, PlaceKind } from "../incidents/place.ts";
import type { LabelBoard } from "./label-board.ts";
import {
  type Box,
  besideSides,
  type LabelWish,
  overlap,
  type PlacedLabel,
  placeLabels,
} from "./label-placement.ts";
import { placeGlyphs } from "./place-glyphs.ts";
import { placeMiddle } from "./place-middle.ts";
import { type Spot, SpotLayer } from "./spot-layer.ts";
import { glyphElement, svgElement } from "./svg-element.ts";
import { textWidth } from "./text-width.ts";
import { wrappedText } from "./wrapped-text.ts";

export interface PlaceMarkerOptions {
  readonly language: string;
  readonly selectedId: string | null;
  readonly onPick: (place: Place) => void;
  readonly onHover: (place: Place | null) => void;
}

interface PlaceMarker extends Spot {
  readonly place: Place;
  readonly element: HTMLButtonElement;
  readonly label: HTMLSpanElement;
}

const largeKinds: readonly PlaceKind[] = ["capital", "city", "headquarters"];

/** Places as buttons with a glyph and, where there is room, a name. They are no tab stops: a list has them. */
export class PlaceMarkerLayer extends Layer {
  readonly #board: LabelBoard;
  readonly #spots: SpotLayer;
  #options: PlaceMarkerOptions;
  #markers: readonly PlaceMarker[] = [];
  #map: LeafletMap | null = null;
  #stopListening: () => void = () => undefined;

  constructor(board: LabelBoard, options: PlaceMarkerOptions) {
    super();
    this.#board = board;
    this.#options = options;
    this.#spots = new SpotLayer("places", () => this.#board.refresh("places"));
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    map.addLayer(this.#spots);
    this.#stopListening = this.#board.onRefresh("places", () => this.#placeLabels());
    return this;
  }

  override onRemove(map: LeafletMap): this {
    this.#stopListening();
    this.#map = null;
    map.removeLayer(this.#spots);
    this.#board.take("places", []);
    return this;
  }

  setOptions(options: PlaceMarkerOptions): void {
    this.#options = options;
    for (const marker of this.#markers) this.#dress(marker);
    this.#board.refresh("places");
  }

  setPlaces(places: readonly Place[]): void {
    this.#markers = [...places].sort(byImportance).flatMap((place) => this.#markerOf(place));
    this.#spots.setSpots(this.#markers);
  }

  #markerOf(place: Place): readonly PlaceMarker[] {
    const position = placeMiddle(place);
    if (position === null) return [];
    const element = document.createElement("button");
    const label = document.createElement("span");
    element.type = "button";
    element.tabIndex = -1;
    element.className = `atlas-place atlas-place--${place.kind}`;
    label.className = "atlas-place__label";
    const drawing = svgElement(
      "svg",
      { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", focusable: "false" },
      [
        glyphElement(placeGlyphs[place.kind], { class: "atlas-glyph atlas-glyph--halo" }),
        glyphElement(placeGlyphs[place.kind]),
      ],
    );
    element.append(drawing, label);
    const marker: PlaceMarker = { position, place, element, label };
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      this.#options.onPick(place);
    });
    element.addEventListener("pointerenter", () => this.#options.onHover(place));
    element.addEventListener("pointerleave", () => this.#options.onHover(null));
    this.#dress(marker);
    return [marker];
  }

  #dress({ element, label, place }: PlaceMarker): void {
    const { text, language } = textIn(place.name, this.#options.language);
    element.setAttribute("aria-label", text);
    element.classList.toggle("atlas-place--selected", place.id === this.#options.selectedId);
    label.textContent = wrappedText(text).join("\n");
    label.lang = language;
    label.dir = "auto";
  }

  #placeLabels(): void {
    const map = this.#map;
    if (map === null) return;
    const zoom = map.getZoom();
    const shown = this.#markers.filter(({ place }) => this.#isShown(place, zoom));
    for (const { element, place } of this.#markers) {
      element.classList.toggle("atlas-place--hidden", !this.#isShown(place, zoom));
    }
    const symbols = this.#board.takenBefore("places");
    const glyphs = shown.flatMap(({ position }) => this.#glyphBox(position));
    const wishes = shown
      .filter(({ place }) => zoom >= place.labelZoom || place.id === this.#options.selectedId)
      .flatMap((marker) => this.#wishOf(marker, symbols));
    const placed = placeLabels(wishes, [...symbols, ...glyphs.map(smaller)]);
    const byId = new Map(placed.map((label) => [label.id, label]));
    for (const { label, place } of this.#markers) moveLabel(label, byId.get(place.id));
    this.#board.take("places", [...glyphs, ...placed.map(({ box }) => box)]);
  }

  /** A glyph appears a little before its name has room. */
  #isShown(place: Place, zoom: number): boolean {
    return zoom >= place.labelZoom - 0.75 || place.id === this.#options.selectedId;
  }

  #glyphBox(position: Position): readonly Box[] {
    const point = this.#spots.layerPoint(position);
    if (point === null) return [];
    return [{ left: point.x - 8, right: point.x + 8, top: point.y - 8, bottom: point.y + 8 }];
  }

  #wishOf({ place, position, label }: PlaceMarker, symbols: readonly Box[]): readonly LabelWish[] {
    const point = this.#spots.layerPoint(position);
    if (point === null) return [];
    const lines = (label.textContent ?? "").split("\n");
    // a symbol that stands on the place pushes its name out, but no other thing does
    const { x, y } = point;
    const isCovered = symbols.some((box) => overlap(box, { left: x, right: x, top: y, bottom: y }));
    return [
      {
        id: place.id,
        x,
        y,
        width: textWidth(lines, label, place.kind) + 4,
        height: 15 * lines.length + 1,
        gaps: isCovered ? [24, 32] : [10],
        sides: besideSides,
      },
    ];
  }
}

function byImportance(a: Place, b: Place): number {
  return a.labelZoom - b.labelZoom || rankOf(a) - rankOf(b);
}

function rankOf({ kind }: Place): number {
  return largeKinds.includes(kind) ? 0 : 1;
}

function moveLabel(label: HTMLElement, placed: PlacedLabel | undefined): void {
  label.hidden = placed === undefined;
  if (placed === undefined) return;
  label.dataset["side"] = placed.side;
  label.style.setProperty("--gap", `${placed.gap}px`);
}

/** A label may come as near to another place's glyph as the glyph's ink. */
function smaller({ left, top, right, bottom }: Box): Box {
  return { left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 };
}
