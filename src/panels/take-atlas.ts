import type { Export, ExportFormat } from "../formats/exports/export.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { atlasKnownBy } from "../incidents/atlas-known-by.ts";
import type { DatasetRows } from "../query/query-protocol.ts";
import { atlasDataset } from "../view/selection-of.ts";
import { saveBlob } from "./save-file.ts";

/** An export and what the day asked about left out of it. */
export interface TakenAway {
  readonly result: Export;
  readonly later: number;
  readonly undated: number;
}

/**
 * Writes incidents of an atlas in a format: those of `rows` (null: all), with the claims said by the end of
 * `known` (null: all). The writers are loaded when first needed.
 */
export async function takeAtlas(
  atlas: Atlas,
  rows: readonly DatasetRows[] | null,
  known: string | null,
  format: ExportFormat,
  tag: string,
): Promise<TakenAway> {
  const [{ writeExport }, { exportInputOfAtlas }] = await Promise.all([
    import("../formats/exports/write-export.ts"),
    import("../formats/exports/rows-of-atlas.ts"),
  ]);
  const ids = rows && idsOf(atlas, rows);
  const incidents = atlas.incidents.filter(({ id }) => ids === null || ids.has(id));
  const part = atlasKnownBy({ ...atlas, incidents }, known);
  const input = exportInputOfAtlas(part.atlas, ids, tag.slice(0, 2));
  const result = await writeExport(format, input);
  return { result, later: part.later, undated: part.undated };
}

/** Hands every file of an export to the browser. */
export function saveExport({ result }: TakenAway): void {
  for (const { name, mediaType, parts } of result.files) {
    saveBlob(name, new Blob([...parts], { type: mediaType }));
  }
}

function idsOf(atlas: Atlas, rows: readonly DatasetRows[]): ReadonlySet<string> {
  const own = rows.find(({ dataset }) => dataset === atlasDataset)?.rows ?? [];
  return new Set(Array.from(own, (row) => atlas.incidents[row]?.id ?? ""));
}
