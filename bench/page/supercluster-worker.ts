import { LayerGroup, type Map as LeafletMap } from "leaflet";
import { viewportOf } from "../../src/map/ViewSync.tsx";
import { drawMarks } from "./cluster-markers.ts";
import type { Contender } from "./contender.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";
import { buffersOf, peerColumns } from "./peer-columns.ts";
import type { IndexedMark } from "./supercluster-index.ts";
import type { ToSupercluster } from "./supercluster-thread.ts";

/** Supercluster in a worker, counting types, drawn as HTML markers. */
export function createSuperclusterWorker(map: LeafletMap): Contender {
  const worker = new Worker(new URL("./supercluster-thread.ts", import.meta.url), {
    type: "module",
  });
  const group = new LayerGroup().addTo(map);
  let marks: readonly IndexedMark[] = [];
  let newest: Promise<void> = Promise.resolve();

  async function ask<Answer>(
    message: ToSupercluster,
    transfer: ArrayBuffer[] = [],
  ): Promise<Answer> {
    return new Promise((resolve) => {
      const channel = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.addEventListener("message", channel, { once: true });
      worker.postMessage(message, transfer);
    });
  }

  async function show(message: ToSupercluster, transfer: ArrayBuffer[] = []): Promise<void> {
    const before = newest;
    await before;
    marks = await ask<IndexedMark[]>(message, transfer);
    drawMarks(group, marks);
  }

  async function settled(): Promise<void> {
    const awaited = newest;
    await awaited;
    if (awaited !== newest) await settled();
  }

  return {
    settled,
    async load(source) {
      const columns = await peerColumns(source);
      newest = show({ kind: "load", columns, view: viewportOf(map) }, buffersOf(columns));
      await settled();
      map.on("moveend", () => {
        newest = show({ kind: "view", view: viewportOf(map) });
      });
    },
    setWindow(window) {
      newest = show({ kind: "window", window, view: viewportOf(map) });
      return settled();
    },
    shownCount: () => marks.reduce((sum, { count }) => sum + count, 0),
    async pick() {
      const mark = nearestToMiddle(map, marks, ({ position }) => position);
      return mark === null ? 0 : ask<number>({ kind: "pick", mark });
    },
  };
}
