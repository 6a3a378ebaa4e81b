import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format, IncidentSet, ReadOptions } from "../format.ts";
import { fileIssue } from "./document-issue.ts";

/** Parquet and GeoParquet: ours without loss, others by the names of their columns. The reader loads on demand. */
export const geoparquet: Format = {
  id: "geoparquet",
  label: "GeoParquet or Parquet",
  extensions: ["parquet", "geoparquet"],
  detect: ({ head }) => (new TextDecoder().decode(head.subarray(0, 4)) === "PAR1" ? 1 : 0),
  read: readGeoparquet,
};

async function readGeoparquet(
  file: Blob,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  options.signal?.throwIfAborted();
  try {
    const { readParquet } = await import("./read-parquet.ts");
    return await readParquet(file, name, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const got = error instanceof Error ? error.message : String(error);
    const issue = fileIssue("parquet-unreadable", "error", name, { got: got.slice(0, 200) });
    return emptyIncidentSet(name, "geoparquet", [issue]);
  }
}
