import type { FacetsFigures, FacetsRequest } from "./facets-thread.ts";

/** Times our engine or crossfilter2 at keeping facet counts, in a worker of its own. */
export async function measureFacets(request: FacetsRequest): Promise<FacetsFigures> {
  const worker = new Worker(new URL("./facets-thread.ts", import.meta.url), { type: "module" });
  const figures = await new Promise<FacetsFigures>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FacetsFigures>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  });
  worker.terminate();
  return figures;
}
