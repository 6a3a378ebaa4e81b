import { Layer, type Map as LeafletMap } from "leaflet";
import { diameterOf, type IncidentSymbol } from "./incident-symbol.ts";
import type { LabelBoard } from "./label-board.ts";
import { rovingFocus } from "./roving-focus.ts";
import { type Spot, SpotLayer } from "./spot-layer.ts";
import { type SymbolElement, symbolElement } from "./symbol-element.ts";

/** What a marker says and does. */
export interface MarkerBehaviour {
  readonly nameOf: (symbol: IncidentSymbol) => string;
  readonly isSelected: (symbol: IncidentSymbol) => boolean;
  readonly onOpen: (symbol: IncidentSymbol) => void;
  readonly onHover: (symbol: IncidentSymbol | null) => void;
}

interface Marker extends Spot {
  readonly button: HTMLButtonElement;
  readonly show: SymbolElement["show"];
  position: IncidentSymbol["position"];
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

  /**
   * Shows these symbols. One that was there before keeps its element and with it the focus; the others take
   * over elements of their kind that are left, which is far less to lay out than new ones.
   */
  setSymbols(symbols: readonly IncidentSymbol[]): void {
    const left = new Map(this.#markers);
    for (const { key } of symbols) left.delete(key);
    const focused = [...left.values()].find(({ button }) => button === document.activeElement);
    if (focused !== undefined) left.delete(focused.symbol.key);
    // in their order, so that who reads the page from its start meets them from west to east
    const free = { single: lastFirst(left, "single"), cluster: lastFirst(left, "cluster") };
    const next = symbols.map((symbol) => {
      const marker =
        this.#markers.get(symbol.key) ?? free[symbol.kind].pop() ?? this.#newMarker(symbol);
      marker.symbol = symbol;
      marker.position = symbol.position;
      marker.show(symbol);
      this.#dress(marker);
      return marker;
    });
    this.#markers = new Map(next.map((marker) => [marker.symbol.key, marker]));
    this.#spots.setSpots(next);
    // style and layout are worked out here, in the time that is left before the frame, and not within it
    this.#map?.getContainer().getBoundingClientRect();
    if (focused !== undefined) this.#map?.getContainer().focus();
  }

  #newMarker(symbol: IncidentSymbol): Marker {
    const { spot, button, show } = symbolElement();
    const marker: Marker = { element: spot, button, show, position: symbol.position, symbol };
    this.#listen(marker);
    return marker;
  }

  #listen(marker: Marker): void {
    const { button } = marker;
    let pressedAt = { x: 0, y: 0 };
    button.addEventListener("pointerdown", ({ clientX, clientY }) => {
      pressedAt = { x: clientX, y: clientY };
    });
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      // the end of a drag that began on the marker is no click (detail 0: it came from the keyboard)
      const moved = Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y);
      if (event.detail === 0 || moved < 6) this.#behaviour.onOpen(marker.symbol);
    });
    button.addEventListener("dblclick", (event) => event.stopPropagation());
    const enter = () => this.#behaviour.onHover(marker.symbol);
    const leave = () => this.#behaviour.onHover(null);
    button.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && enter());
    button.addEventListener("pointerleave", leave);
    button.addEventListener("focus", enter);
    button.addEventListener("blur", leave);
  }

  #dress({ element, button, symbol }: Marker): void {
    const isSelected = this.#behaviour.isSelected(symbol);
    const name = this.#behaviour.nameOf(symbol);
    if (button.ariaLabel !== name) button.ariaLabel = name;
    button.ariaCurrent = isSelected ? "true" : null;
    element.classList.toggle("atlas-symbol-spot--selected", isSelected);
  }

  #settled(): void {
    const size = this.#map?.getSize();
    const corner = this.#map?.containerPointToLayerPoint([0, 0]);
    if (size === undefined || corner === undefined) return;
    const placed = [...this.#markers.values()].flatMap((marker) => {
      const point = this.#spots.layerPoint(marker.position);
      return point === null ? [] : [{ marker, x: point.x, y: point.y }];
    });
    const inView = placed.filter(
      ({ x, y }) => x > corner.x && y > corner.y && x < corner.x + size.x && y < corner.y + size.y,
    );
    this.#setFocusOrder(inView.map(({ marker }) => marker.button));
    this.#board.take(
      "symbols",
      placed.map(({ marker, x, y }) => {
        const half = diameterOf(marker.symbol) / 2 + 3;
        return { left: x - half, right: x + half, top: y - half, bottom: y + half };
      }),
    );
  }
}

/** Markers that show one kind of symbol, to be taken from the end. */
function lastFirst(markers: ReadonlyMap<string, Marker>, kind: IncidentSymbol["kind"]): Marker[] {
  return [...markers.values()].filter(({ symbol }) => symbol.kind === kind).reverse();
}
