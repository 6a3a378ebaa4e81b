import { type Atlas, type AtlasFile, atlasFiles } from "../../incidents/atlas.ts";
import { readAtlas } from "../../incidents/read-atlas.ts";
import type { IncidentSet } from "../format.ts";
import { isJsonObject, memberOf } from "./json-value.ts";

/**
 * A set read from one of our exports together with the atlas it holds: `files` are the files of the folder
 * by name, the incidents are those of the rows. Without usable files the set stays as it is.
 */
export function withAtlas(set: IncidentSet, files: unknown): IncidentSet {
  if (!isJsonObject(files)) return set;
  const incidents = Array.from(set.columns.longitude.keys()).flatMap((row) => {
    const { incident } = set.detailsOf(row);
    return incident === undefined ? [] : [incident];
  });
  const contents: Partial<Record<AtlasFile, unknown>> = {
    ...Object.fromEntries(atlasFiles.map((file) => [file, memberOf(files, file)])),
    "incidents.json": { schemaVersion: 1, incidents },
  };
  const { atlas, issues } = readAtlas(contents);
  return withReading(set, atlas, issues);
}

function withReading(
  set: IncidentSet,
  atlas: Atlas | null,
  issues: IncidentSet["issues"],
): IncidentSet {
  const all = [...set.issues, ...issues];
  return atlas === null ? { ...set, issues: all } : { ...set, issues: all, atlas };
}
