import "leaflet.markercluster";
import "leaflet.markercluster/dist/MarkerCluster.css";
import "leaflet.markercluster/dist/MarkerCluster.Default.css";
import {
  type Layer,
  type Map as LeafletMap,
  Marker,
  MarkerCluster,
  MarkerClusterGroup,
} from "leaflet";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import type { Contender } from "./contender.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";
import { overlaps, type PeerColumns, peerColumns } from "./peer-columns.ts";

/** Removes all markers and adds those in the window, in slices, as its documentation advises. */
export function createMarkercluster(map: LeafletMap): Contender {
  return createMarkerclusterContender(map, "all");
}

/** Removes the markers that leave the window and adds those that enter it, where those are few. */
export function createMarkerclusterSteps(map: LeafletMap): Contender {
  return createMarkerclusterContender(map, "changed");
}

function createMarkerclusterContender(map: LeafletMap, moves: "all" | "changed"): Contender {
  let columns: PeerColumns | null = null;
  let markers: Marker[] = [];
  let shown: MinuteWindow | null = null;
  let whenAdded: () => void = () => undefined;
  const group = new MarkerClusterGroup({
    animate: false,
    chunkedLoading: true,
    chunkProgress: (processed, total) => {
      if (processed === total) whenAdded();
    },
  });

  async function add(added: Marker[]): Promise<void> {
    if (added.length === 0) return;
    await new Promise<void>((resolve) => {
      whenAdded = () => resolve();
      group.addLayers(added);
    });
  }

  function rowsIn(window: MinuteWindow | null, butNotIn?: MinuteWindow | null): Marker[] {
    const from = columns;
    if (from === null) return [];
    return markers.filter(
      (_, row) =>
        overlaps(from, row, window) && (butNotIn === undefined || !overlaps(from, row, butNotIn)),
    );
  }

  return {
    async load(source) {
      const loaded = await peerColumns(source);
      columns = loaded;
      markers = Array.from(
        { length: loaded.rowCount },
        (_, row) => new Marker([loaded.latitude[row] ?? 0, loaded.longitude[row] ?? 0]),
      );
      map.addLayer(group);
      await add([...markers]);
    },
    async setWindow(window) {
      const before = shown;
      shown = window;
      const leaving = moves === "all" ? markers : rowsIn(before, window);
      const entering = moves === "all" ? markers : rowsIn(window, before);
      if (leaving.length + entering.length > markers.length / 4) {
        group.clearLayers();
        await add(rowsIn(window));
        return;
      }
      group.removeLayers(leaving);
      await add(entering);
    },
    settled: async () => undefined,
    shownCount: () => drawn(map).reduce((sum, layer) => sum + countOf(layer), 0),
    async pick() {
      const layer = nearestToMiddle(map, drawn(map), (marker) => {
        const { lng, lat } = marker.getLatLng();
        return [lng, lat];
      });
      if (layer instanceof MarkerCluster) return layer.getAllChildMarkers().length;
      return layer === null ? 0 : 1;
    },
  };
}

function drawn(map: LeafletMap): Marker[] {
  const layers: Marker[] = [];
  map.eachLayer((layer: Layer) => {
    if (layer instanceof Marker) layers.push(layer);
  });
  return layers;
}

function countOf(marker: Marker): number {
  return marker instanceof MarkerCluster ? marker.getChildCount() : 1;
}
