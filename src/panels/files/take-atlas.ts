import type { Atlas } from "../../incidents/atlas.ts";
import { atlasKnownBy } from "../../incidents/atlas-known-by.ts";
import type { DatasetRows } from "../../query/query-protocol.ts";
import { atlasDataset } from "../../view/selection-of.ts";
import type { WantedFormat } from "./FormatChoice.tsx";
import type { TakenAway } from "./take-rows.ts";

/**
 * Writes incidents of an atlas in a format: those of `rows` (null: all), with the claims said by the end of
 * `known` (null: all). The writers are loaded when first needed.
 */
export async function takeAtlas(
  atlas: Atlas,
  rows: readonly DatasetRows[] | null,
  known: string | null,
  { format, byteOrderMark }: WantedFormat,
  tag: string,
): Promise<TakenAway> {
  const [{ writeExport }, { exportInputOfAtlas }] = await Promise.all([
    import("../../formats/exports/write-export.ts"),
    import("../../formats/exports/rows-of-atlas.ts"),
  ]);
  const ids = rows && idsOf(atlas, rows);
  const incidents = atlas.incidents.filter(({ id }) => ids === null || ids.has(id));
  const part = atlasKnownBy({ ...atlas, incidents }, known);
  const input = exportInputOfAtlas(part.atlas, ids, tag.slice(0, 2));
  const name = rows === null && known === null ? input.name : `${input.name}-selection`;
  const { files, ...rest } = await writeExport(format, { ...input, name }, { byteOrderMark });
  const written = files.map((file) => ({
    name: file.name,
    blob: new Blob([...file.parts], { type: file.mediaType }),
  }));
  return { ...rest, files: written, later: part.later, undated: part.undated };
}

function idsOf(atlas: Atlas, rows: readonly DatasetRows[]): ReadonlySet<string> {
  const own = rows.find(({ dataset }) => dataset === atlasDataset)?.rows ?? [];
  return new Set(Array.from(own, (row) => atlas.incidents[row]?.id ?? ""));
}
