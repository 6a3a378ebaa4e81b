import { useMemo } from "react";
import { foldText } from "./incidents/fold-text.ts";
import { incidentsSpokenOf } from "./incidents/spoken-of-by.ts";
import { useAtlas } from "./panels/atlas-context.ts";
import type { ReadableFile } from "./panels/files/readable-file.ts";
import type { QueryRequest } from "./query/query-protocol.ts";
import { lookingStore } from "./view/answered.ts";
import { filterOf } from "./view/filter-of.ts";
import { atlasDataset } from "./view/selection-of.ts";
import { useStore, useView, viewStore } from "./view/store.ts";

/** Lines of the list that are loaded at once; below this the whole list is in the page. */
const pageLength = 150;

/** Bars of the timeline. */
const histogramBins = 120;

/** The question the view, the map and the list ask together; the same object while nothing changes. */
export function useRequest(files: readonly ReadableFile[]): QueryRequest {
  const index = useAtlas();
  const { mapView, order, offset, axis } = useStore(lookingStore, (looking) => looking);
  const view = useView((state) => state);
  const { time, types, actors, precisions, placed, text, display, colourBy, map } = view;
  const { known, claimants, sides, hiddenDatasets } = view;
  // as text, which stays the same while files are being read
  const datasets = [atlasDataset, ...files.map(({ id }) => id)].join(" ");
  const center = order === "distance" ? map?.center : undefined;

  const filter = useMemo(() => {
    const ids = incidentsSpokenOf(index, { known, claimants, sides });
    const chosen = { time, types, actors, precisions, placed };
    const all = { ...viewStore.get(), ...chosen, hiddenDatasets };
    return filterOf(all, foldText(text), ids, datasets.split(" "));
  }, [
    index,
    time,
    types,
    actors,
    precisions,
    placed,
    text,
    known,
    claimants,
    sides,
    hiddenDatasets,
    datasets,
  ]);

  return useMemo(
    () => ({
      filter,
      view: mapView,
      display,
      colourBy,
      list: { order, offset, limit: pageLength, ...(center && { from: center }) },
      histogramBins,
      histogramSpan: axis,
    }),
    [filter, mapView, display, colourBy, order, offset, center, axis],
  );
}
