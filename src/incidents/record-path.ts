import type { AtlasFile } from "./atlas.ts";

/** Where a record stands in the files it was read from. */
export interface RecordPath {
  readonly file: AtlasFile;
  /** `incidents.3.claims.1`, counted before anything was left out. */
  readonly path: string;
}

/** The place of every record that was read, claims, scopes and distance notes included, by the object itself. */
export type RecordPaths = ReadonlyMap<object, RecordPath>;
