import { Layer, type Map as LeafletMap, type Point } from "leaflet";
import type { Position } from "../geodesy/position.ts";
import { listenToMotion } from "./map-motion.ts";
import { nearestCopy } from "./nearest-copy.ts";
import type { PaneName } from "./panes.ts";

/** An element that stands on a position; its upper left corner is put there. */
export interface Spot {
  readonly position: Position;
  readonly element: HTMLElement;
}

/** Elements of our own on positions of the map, moved with it; elements that were there before stay in place. */
export class SpotLayer extends Layer {
  readonly #paneName: PaneName;
  readonly #onSettle: () => void;
  #map: LeafletMap | null = null;
  #stopListening: () => void = () => undefined;
  #spots: readonly Spot[] = [];

  /** `onSettle` is called whenever the spots have come to rest at new places of the screen. */
  constructor(paneName: PaneName, onSettle: () => void = () => undefined) {
    super();
    this.#paneName = paneName;
    this.#onSettle = onSettle;
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    map.getPane(this.#paneName)?.classList.add("atlas-spot-pane");
    this.#stopListening = listenToMotion(map, {
      onRest: () => this.#settle(),
      onZoom: () => this.#place(),
      onGlide: (zoom, origin) => this.#glide(zoom, origin),
    });
    this.#attach(this.#spots);
    this.#settle();
    return this;
  }

  override onRemove(): this {
    this.#stopListening();
    for (const { element } of this.#spots) element.remove();
    this.#map = null;
    return this;
  }

  /** Shows these spots and no others; the order of keyboard focus is theirs. */
  setSpots(spots: readonly Spot[]): void {
    const kept = new Set(spots.map(({ element }) => element));
    for (const { element } of this.#spots) {
      if (!kept.has(element)) element.remove();
    }
    this.#spots = spots;
    this.#attach(spots);
    this.#settle();
  }

  /** Where the copy of a position in view lies now, layer pixels; null while the layer is on no map. */
  layerPoint(position: Position): Point | null {
    if (this.#map === null) return null;
    return this.#map.latLngToLayerPoint(copyInView(position, this.#map));
  }

  #attach(spots: readonly Spot[]): void {
    const pane = this.#map?.getPane(this.#paneName);
    for (const { element } of spots) {
      if (pane !== undefined && element.parentElement !== pane) pane.append(element);
    }
  }

  #settle(): void {
    this.#place();
    if (this.#map !== null) this.#onSettle();
  }

  #place(): void {
    for (const { element, position } of this.#spots) {
      const point = this.layerPoint(position);
      if (point !== null) moveTo(element, point);
    }
  }

  /** Sends every element to where it will be at the end of Leaflet's zoom animation. */
  #glide(zoom: number, origin: Point): void {
    if (this.#map === null) return;
    for (const { element, position } of this.#spots) {
      const point = this.#map.project(copyInView(position, this.#map), zoom);
      moveTo(element, point.subtract(origin).round());
    }
  }
}

function copyInView(position: Position, map: LeafletMap): [number, number] {
  const [longitude, latitude] = nearestCopy(position, map.getCenter().lng);
  return [latitude, longitude];
}

/** In two dimensions: a third one would give every element a layer of its own to paint and compose. */
function moveTo(element: HTMLElement, { x, y }: Point): void {
  element.style.transform = `translate(${x}px, ${y}px)`;
}
