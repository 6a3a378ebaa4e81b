import { Layer, type Map as LeafletMap } from "leaflet";
import { diameterOf, type IncidentSymbol } from "./incident-symbol.ts";
import type { LabelBoard } from "./label-board.ts";
import { rovingFocus } from "./roving-focus.ts";
import { type Spot, SpotLayer } from "./spot-layer.ts";
import { symbolElement } from "./symbol-element.ts";

/** What a marker says and does. */
export interface MarkerBehaviour {
  readonly nameOf: (symbol: IncidentSymbol) => string;
  readonly isSelected: (symbol: IncidentSymbol) => boolean;
  readonly onOpen: (symbol: IncidentSymbol) => void;
  readonly onHover: (symbol: IncidentSymbol | null) => void;
}

interface Marker extends Spot {
  readonly element: HTMLButtonElement;
  symbol: IncidentSymbol;
}

/** Incidents as real buttons, for as many as a reader can tell apart; one tab stop for all of them. */
export class IncidentMarkerLayer extends Layer {
  readonly #board: LabelBoard;
  readonly #spots: SpotLayer;
  readonly #setFocusOrder = rovingFocus();
  #behaviour: MarkerBehaviour;
  #markers = new Map<string, Marker>();
  #map: LeafletMap | null = null;

  constructor(board: LabelBoard, behaviour: MarkerBehaviour) {
    super();
    this.#board = board;
    this.#behaviour = behaviour;
    this.#spots = new SpotLayer("incidents", () => this.#settled());
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    map.addLayer(this.#spots);
    return this;
  }

  override onRemove(map: LeafletMap): this {
    this.#map = null;
    map.removeLayer(this.#spots);
    this.#board.take("symbols", []);
    return this;
  }

  setBehaviour(behaviour: MarkerBehaviour): void {
    this.#behaviour = behaviour;
    for (const marker of this.#markers.values()) this.#dress(marker);
  }

  /** Shows these symbols; a symbol that was there before keeps its element and with it the focus. */
  setSymbols(symbols: readonly IncidentSymbol[]): void {
    const focused = [...this.#markers.values()].find(
      ({ element }) => element === document.activeElement,
    );
    const next = new Map(symbols.map((symbol) => [symbol.key, this.#markerOf(symbol)]));
    this.#markers = next;
    this.#spots.setSpots([...next.values()]);
    if (focused !== undefined && !next.has(focused.key)) this.#map?.getContainer().focus();
  }

  #markerOf(symbol: IncidentSymbol): Marker {
    const known = this.#markers.get(symbol.key);
    if (known !== undefined && looksAlike(known.symbol, symbol)) {
      known.symbol = symbol;
      return known;
    }
    const { key, position } = symbol;
    const marker: Marker = { key, position, symbol, element: symbolElement(symbol) };
    this.#listen(marker);
    this.#dress(marker);
    return marker;
  }

  #listen(marker: Marker): void {
    const { element } = marker;
    let pressedAt = { x: 0, y: 0 };
    element.addEventListener("pointerdown", ({ clientX, clientY }) => {
      pressedAt = { x: clientX, y: clientY };
    });
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      // the end of a drag that began on the marker is no click (detail 0: it came from the keyboard)
      const moved = Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y);
      if (event.detail === 0 || moved < 6) this.#behaviour.onOpen(marker.symbol);
    });
    element.addEventListener("dblclick", (event) => event.stopPropagation());
    const enter = () => this.#behaviour.onHover(marker.symbol);
    const leave = () => this.#behaviour.onHover(null);
    element.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && enter());
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focus", enter);
    element.addEventListener("blur", leave);
  }

  #dress({ element, symbol }: Marker): void {
    element.setAttribute("aria-label", this.#behaviour.nameOf(symbol));
    const isSelected = this.#behaviour.isSelected(symbol);
    element.classList.toggle("atlas-symbol--selected", isSelected);
    if (isSelected) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  }

  #settled(): void {
    const markers = [...this.#markers.values()];
    const size = this.#map?.getSize();
    const corner = this.#map?.containerPointToLayerPoint([0, 0]);
    if (size === undefined || corner === undefined) return;
    const placed = markers.flatMap((marker) => {
      const point = this.#spots.layerPoint(marker.position);
      return point === null ? [] : [{ marker, x: point.x, y: point.y }];
    });
    const inView = placed.filter(
      ({ x, y }) => x > corner.x && y > corner.y && x < corner.x + size.x && y < corner.y + size.y,
    );
    this.#setFocusOrder(inView.map(({ marker }) => marker.element));
    this.#board.take(
      "symbols",
      placed.map(({ marker, x, y }) => {
        const half = diameterOf(marker.symbol) / 2 + 3;
        return { left: x - half, right: x + half, top: y - half, bottom: y + half };
      }),
    );
  }
}

function looksAlike(a: IncidentSymbol, b: IncidentSymbol): boolean {
  if (a.kind === "cluster" || b.kind === "cluster") {
    return JSON.stringify({ ...a, index: 0 }) === JSON.stringify({ ...b, index: 0 });
  }
  return a.tone === b.tone && a.isAlleged === b.isAlleged && a.incident.type === b.incident.type;
}
