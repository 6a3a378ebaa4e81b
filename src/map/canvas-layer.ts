import { DomUtil, type LatLng, Layer, type Map as LeafletMap, Point } from "leaflet";
import { listenToMotion, originAfter } from "./map-motion.ts";
import type { PaneName } from "./panes.ts";

/** What a drawing function is given: a cleared canvas and where it lies in the world. */
export interface CanvasFrame {
  readonly context: CanvasRenderingContext2D;
  readonly zoom: number;
  /** Size of the canvas in CSS pixels; it is wider than the map by a margin on every side. */
  readonly width: number;
  readonly height: number;
  /** World pixel at the upper left corner of the canvas. */
  readonly left: number;
  readonly top: number;
  /** Width of the margin outside the visible map, CSS pixels. */
  readonly marginX: number;
  readonly marginY: number;
}

/** Share of the map's size that is drawn beyond each edge, so that dragging shows no gap. */
const marginShare = 0.3;

/** A canvas that follows the map: redrawn when the map comes to rest, moved and scaled until then. */
export class CanvasLayer extends Layer {
  readonly #paneName: PaneName;
  #draw: (frame: CanvasFrame) => void;
  #map: LeafletMap | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #request = 0;
  #drawnZoom = 0;
  #drawnCenter: LatLng | null = null;
  #stopListening: () => void = () => undefined;

  constructor(paneName: PaneName, draw: (frame: CanvasFrame) => void = () => undefined) {
    super();
    this.#paneName = paneName;
    this.#draw = draw;
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    this.#canvas = document.createElement("canvas");
    this.#canvas.className = "atlas-canvas leaflet-zoom-animated";
    map.getPane(this.#paneName)?.append(this.#canvas);
    this.#stopListening = listenToMotion(map, {
      onRest: () => this.#redrawNow(),
      onZoom: () => this.#followMap(),
      onGlide: (zoom, origin) => this.#follow(zoom, origin),
      onDrag: () => this.#redrawBeforeGapShows(),
    });
    this.redraw();
    return this;
  }

  override onRemove(): this {
    this.#stopListening();
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#canvas?.remove();
    this.#canvas = null;
    this.#map = null;
    return this;
  }

  /** Draws again before the next frame, with another drawing function if one is given. */
  redraw(draw?: (frame: CanvasFrame) => void): void {
    if (draw !== undefined) this.#draw = draw;
    if (this.#request !== 0 || this.#map === null) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      this.#redrawNow();
    });
  }

  #redrawNow(): void {
    const context = this.#canvas?.getContext("2d");
    if (this.#map === null || this.#canvas === null || !context) return;
    const size = this.#map.getSize();
    const marginX = Math.round(size.x * marginShare);
    const marginY = Math.round(size.y * marginShare);
    const corner = this.#map.containerPointToLayerPoint([-marginX, -marginY]).round();
    const origin = this.#map.getPixelOrigin().add(corner);
    const width = size.x + 2 * marginX;
    const height = size.y + 2 * marginY;
    fitCanvas(this.#canvas, context, width, height);
    DomUtil.setTransform(this.#canvas, corner, 1);
    this.#drawnZoom = this.#map.getZoom();
    this.#drawnCenter = this.#map.getCenter();
    this.#draw({
      context,
      zoom: this.#drawnZoom,
      width,
      height,
      left: origin.x,
      top: origin.y,
      marginX,
      marginY,
    });
  }

  #followMap(): void {
    if (this.#map === null) return;
    const center = this.#map.getCenter();
    const zoom = this.#map.getZoom();
    this.#follow(zoom, originAfter(this.#map, center, zoom));
  }

  /** Scales the drawn picture to where it will be at another centre and zoom (after Leaflet's Renderer). */
  #follow(zoom: number, origin: Point): void {
    if (this.#map === null || this.#canvas === null || this.#drawnCenter === null) return;
    const scale = this.#map.getZoomScale(zoom, this.#drawnZoom);
    const size = this.#map.getSize();
    const half = size.divideBy(2);
    const drawnHalf = new Point(
      half.x + Math.round(size.x * marginShare),
      half.y + Math.round(size.y * marginShare),
    );
    const offset = drawnHalf
      .multiplyBy(-scale)
      .add(this.#map.project(this.#drawnCenter, zoom))
      .subtract(origin);
    DomUtil.setTransform(this.#canvas, offset, scale);
  }

  #redrawBeforeGapShows(): void {
    if (this.#map === null || this.#drawnCenter === null) return;
    if (this.#map.getZoom() !== this.#drawnZoom) return;
    const size = this.#map.getSize();
    const drawn = this.#map.latLngToContainerPoint(this.#drawnCenter);
    const shift = drawn.subtract(size.divideBy(2));
    const gapShows =
      Math.abs(shift.x) > size.x * marginShare || Math.abs(shift.y) > size.y * marginShare;
    if (gapShows) this.#redrawNow();
  }
}

function fitCanvas(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const isSameSize = canvas.width === Math.round(width * ratio);
  if (!isSameSize || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}
