import "../../src/styles/tokens.css";
import "../../src/map/map.css";
import type { Map as LeafletMap } from "leaflet";
import { englishLanguage } from "../../src/language/language.ts";
import { CanvasLayer } from "../../src/map/canvas-layer.ts";
import { drawSymbols } from "../../src/map/draw-symbols.ts";
import { IncidentMarkerLayer } from "../../src/map/incident-marker-layer.ts";
import { type IncidentSymbol, symbolsOf } from "../../src/map/incident-symbol.ts";
import { LabelBoard } from "../../src/map/label-board.ts";
import { readMapColours } from "../../src/map/map-colours.ts";
import { createPanes } from "../../src/map/panes.ts";
import { symbolName } from "../../src/map/symbol-name.ts";
import { canvasPoints, unitPoints } from "../../src/map/symbol-points.ts";
import { viewportOf } from "../../src/map/ViewSync.tsx";
import { startQueryClient } from "../../src/query/query-client.ts";
import {
  type MapAnswer,
  openFilter,
  type QueryClient,
  type QueryRequest,
} from "../../src/query/query-protocol.ts";
import type { BenchSource, Contender } from "./contender.ts";
import { emptyAtlas } from "./empty-atlas.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";

// as src/use-request.ts asks, so that the list, the facets and the timeline are answered as well
const listLength = 150;
const histogramBins = 120;
// as src/map/Incidents.tsx: so many symbols are buttons of the page, more are drawn on a canvas
const buttonLimit = 120;

const words = {
  tag: englishLanguage.tag,
  language: "en",
  words: englishLanguage.messages.map,
  atlas: emptyAtlas,
};

/** The application's own query worker and incident layers. */
export function createOurs(map: LeafletMap): Contender {
  createPanes(map);
  const client = startQueryClient();
  const canvas = new CanvasLayer("symbols");
  const colours = readMapColours(map.getContainer());
  const buttons = new IncidentMarkerLayer(new LabelBoard(), {
    nameOf: (symbol) => symbolName(symbol, words),
    isSelected: () => false,
    onOpen: () => undefined,
    onHover: () => undefined,
  });
  let filter = openFilter;
  let answer: MapAnswer | null = null;
  let symbols: readonly IncidentSymbol[] = [];
  let newest: Promise<void> = Promise.resolve();

  function request(): QueryRequest {
    return {
      filter,
      view: viewportOf(map),
      display: "clusters",
      colourBy: "type",
      list: { order: "time", offset: 0, limit: listLength },
      histogramBins,
    };
  }

  /** Settles when the map shows the answer, or a newer question overtook this one; the panels' part follows. */
  function show(): Promise<void> {
    return new Promise((resolve, reject) => {
      const shown = (part: MapAnswer) => {
        showOnMap(part);
        resolve();
      };
      client.ask(request(), shown).then((whole) => whole ?? resolve(), reject);
    });
  }

  function showOnMap(part: MapAnswer): void {
    answer = part;
    symbols = symbolsOf(part, emptyAtlas, "type", new Set());
    const [shown, hidden] = symbols.length > buttonLimit ? [canvas, buttons] : [buttons, canvas];
    map.removeLayer(hidden);
    if (shown === buttons) buttons.setSymbols(symbols);
    else drawOnCanvas();
    map.addLayer(shown);
  }

  function drawOnCanvas(): void {
    const drawn = symbols;
    const points = unitPoints(
      drawn.map(({ position }) => position[0]),
      drawn.map(({ position }) => position[1]),
    );
    canvas.redraw((frame) => drawSymbols(frame, drawn, canvasPoints(frame, points), colours));
  }

  async function settled(): Promise<void> {
    const awaited = newest;
    await awaited;
    if (awaited !== newest) await settled();
  }

  map.on("moveend", () => {
    if (answer !== null) newest = show();
  });

  return {
    settled,
    async load(source) {
      await addTo(client, source);
      newest = show();
      await settled();
    },
    setWindow(time) {
      filter = { ...openFilter, time };
      newest = show();
      return settled();
    },
    shownCount: () => answer?.symbols.count.reduce((sum, count) => sum + count, 0) ?? 0,
    async pick() {
      const { view, display } = request();
      const symbol = nearestToMiddle(map, symbols, ({ position }) => position);
      if (symbol?.kind !== "cluster" || view === null) return symbol === null ? 0 : 1;
      const { count } = await client.members({
        filter,
        of: { kind: "symbol", view, display, symbol: symbol.index },
        offset: 0,
        limit: 50,
      });
      return count;
    },
  };
}

async function addTo(client: QueryClient, source: BenchSource): Promise<void> {
  if (source.kind === "file") await client.addFile(source.file, source.name);
  else await client.addIncidents("bench", source.columns, []);
}
