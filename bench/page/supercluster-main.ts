import { LayerGroup, type Map as LeafletMap } from "leaflet";
import { viewportOf } from "../../src/map/ViewSync.tsx";
import { drawMarks } from "./cluster-markers.ts";
import type { Contender } from "./contender.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";
import { peerColumns } from "./peer-columns.ts";
import { createSuperclusterIndex, type IndexedMark } from "./supercluster-index.ts";

/** Supercluster in the main thread, counting types, drawn as HTML markers. */
export function createSuperclusterMain(map: LeafletMap): Contender {
  const group = new LayerGroup().addTo(map);
  let marks: readonly IndexedMark[] = [];
  let index: ReturnType<typeof createSuperclusterIndex> | null = null;

  function show(): void {
    const { extent, zoom } = viewportOf(map);
    marks = index?.marksIn(extent, zoom) ?? [];
    drawMarks(group, marks);
  }

  return {
    async load(source) {
      index = createSuperclusterIndex(await peerColumns(source));
      show();
      map.on("moveend", show);
    },
    async setWindow(window) {
      index?.setWindow(window);
      show();
    },
    settled: async () => undefined,
    shownCount: () => marks.reduce((sum, { count }) => sum + count, 0),
    async pick() {
      const mark = nearestToMiddle(map, marks, ({ position }) => position);
      return mark === null ? 0 : (index?.members(mark) ?? 0);
    },
  };
}
