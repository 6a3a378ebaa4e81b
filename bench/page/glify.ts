import type { Map as LeafletMap } from "leaflet";
import glifyModule, { type GlifyPoints } from "leaflet.glify";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import { typeColours } from "./cluster-markers.ts";
import type { Contender } from "./contender.ts";
import { overlaps, type PeerColumns, peerColumns } from "./peer-columns.ts";

const colours = typeColours.map((colour) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return { r, g, b, a: 1 };
});
const grey = { r: 0.5, g: 0.5, b: 0.5, a: 1 };

/** Every incident as a point drawn with WebGL. */
export function createGlify(map: LeafletMap): Contender {
  let columns: PeerColumns | null = null;
  let points: GlifyPoints | null = null;
  let rows: readonly number[] = [];

  function choose(from: PeerColumns, window: MinuteWindow | null): number[][] {
    const chosen: number[] = [];
    for (let row = 0; row < from.rowCount; row++) if (overlaps(from, row, window)) chosen.push(row);
    rows = chosen;
    return chosen.map((row) => [from.latitude[row] ?? 0, from.longitude[row] ?? 0]);
  }

  /** The overlay draws in the next frame; reading a pixel waits until that is done. */
  async function settled(): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    points?.gl.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
  }

  return {
    settled,
    async load(source) {
      const loaded = await peerColumns(source);
      columns = loaded;
      const data = choose(loaded, null);
      const color = (index: number) => colours[loaded.type[rows[index] ?? 0] ?? 0] ?? grey;
      points = glifyModule.default.points({ map, data, size: 6, color });
      await settled();
    },
    async setWindow(window) {
      if (columns !== null) points?.setData(choose(columns, window));
      await settled();
    },
    shownCount: () => points?.allLatLngLookup.length ?? 0,
    async pick() {
      const found = points?.lookup(map.getCenter());
      return found === undefined || found === null ? 0 : 1;
    },
  };
}
