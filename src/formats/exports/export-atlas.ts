import { strToU8, zipSync } from "fflate";
import { atlasFiles } from "../../incidents/atlas.ts";
import { atlasContents } from "./atlas-contents.ts";
import type { Export, ExportInput } from "./export.ts";
import { leftOutOf } from "./left-out-of.ts";

/** The earliest date a zip file can hold: one atlas always gives the same bytes. */
const sameDate = new Date(1980, 0, 2);

/**
 * An atlas as its folder of six files in a zip, ready to be edited, checked and hosted. `input` must have an
 * atlas: throws for imported files, which have none.
 */
export function exportAtlas(input: ExportInput): Export {
  if (input.atlas === null)
    throw new Error("Got an imported set, wanted an atlas to write as one.");
  const contents = atlasContents(input.atlas);
  const entries = atlasFiles.map((file) => {
    const text = `${JSON.stringify(contents[file], null, 2)}\n`;
    return [`${input.name}/${file}`, strToU8(text)] as const;
  });
  const zip = zipSync(Object.fromEntries(entries), { mtime: sameDate });
  const kept = new Set(["control-areas", "distance-notes", "places", "actors"] as const);
  return {
    files: [
      { name: `${input.name}.zip`, mediaType: "application/zip", parts: [Uint8Array.from(zip)] },
    ],
    rowCount: input.rowCount,
    leftOut: leftOutOf(input, kept),
  };
}
