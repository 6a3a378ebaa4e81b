import { strToU8, zipSync } from "fflate";
import { type Atlas, atlasFiles } from "../../incidents/atlas.ts";
import { atlasContents } from "./atlas-contents.ts";
import { atlasOfRows } from "./atlas-of-rows.ts";
import type { Export, ExportInput, LeftOut } from "./export.ts";
import { leftOutOf } from "./left-out-of.ts";

/** The earliest date a zip file can hold: one atlas always gives the same bytes. */
const sameDate = new Date(1980, 0, 2);

/** More incidents than this nobody edits by hand, and no browser opens as one text. */
const mostRows = 20_000;

/**
 * An atlas as its folder of six files in a zip, ready to be edited, checked and hosted. Rows of an imported file
 * become an atlas to begin with. Throws for more of them than an atlas can hold, and for claims without the
 * actors and sources they name.
 */
export function exportAtlas(input: ExportInput): Export {
  const { files, ...rest } = exportAtlasFolder(input);
  const entries = files.map(({ name, parts }) => [
    `${input.name}/${name}`,
    strToU8(parts.join("")),
  ]);
  const zip = zipSync(Object.fromEntries(entries), { mtime: sameDate });
  const file = {
    name: `${input.name}.zip`,
    mediaType: "application/zip",
    parts: [Uint8Array.from(zip)],
  };
  return { ...rest, files: [file] };
}

/** The same as six files. */
export function exportAtlasFolder(input: ExportInput): Export {
  const { atlas, leftOut } = atlasOf(input);
  const contents = atlasContents(atlas);
  const files = atlasFiles.map((name) => ({
    name,
    mediaType: name.endsWith(".geojson") ? "application/geo+json" : "application/json",
    parts: [`${JSON.stringify(contents[name], null, 2)}\n`],
  }));
  return { files, rowCount: atlas.incidents.length, leftOut };
}

function atlasOf(input: ExportInput): {
  readonly atlas: Atlas;
  readonly leftOut: readonly LeftOut[];
} {
  if (input.atlas !== null) {
    const kept = new Set(["control-areas", "distance-notes", "places", "actors"] as const);
    return { atlas: input.atlas, leftOut: leftOutOf(input, kept) };
  }
  if (input.rowCount > mostRows) {
    throw new Error(
      `Got ${input.rowCount} rows, wanted at most ${mostRows}: an atlas is edited by hand.`,
    );
  }
  const rows = [...input.rows];
  if (rows.some(({ incident }) => incident !== null)) {
    throw new Error("Got claims without the atlas they belong to, wanted its folder or GeoJSON.");
  }
  const today = new Date().toISOString().slice(0, 10);
  const about = { name: input.name, origin: input.origin ?? input.name, today };
  const { atlas, undated } = atlasOfRows(rows, about);
  const leftOut: readonly (readonly [LeftOut, boolean])[] = [
    ["columns", rows.some(({ fields }) => fields.length > 0)],
    ["undated-rows", undated > 0],
  ];
  return { atlas, leftOut: leftOut.flatMap(([part, isSo]) => (isSo ? [part] : [])) };
}
