import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Atlas, atlasFiles } from "../../incidents/atlas.ts";
import { readAtlas } from "../../incidents/read-atlas.ts";
import { expandFiles } from "../documents/expand-files.ts";
import { readFile } from "../read-file.ts";
import type { Export, ExportedFile, ExportInput } from "./export.ts";
import { exportAtlas } from "./export-atlas.ts";
import { exportCsv } from "./export-csv.ts";
import { exportGeojson } from "./export-geojson.ts";
import { exportKml } from "./export-kml.ts";
import { exportInputOfAtlas } from "./rows-of-atlas.ts";

const folder = new URL("../../../geodata/khusham/", import.meta.url);

function khusham(): Atlas {
  const texts = atlasFiles.map((file) => [file, readFileSync(new URL(file, folder), "utf8")]);
  const { atlas } = readAtlas(Object.fromEntries(texts));
  if (atlas === null) throw new Error("Got no atlas in geodata/khusham, wanted one.");
  return atlas;
}

function namedFile({ name, parts }: ExportedFile) {
  return { name, file: new Blob([...parts]) };
}

describe.each([
  ["geojson", exportGeojson],
  ["csv", exportCsv],
  ["kml", exportKml],
  ["atlas", exportAtlas],
] as const satisfies readonly (readonly [string, (input: ExportInput) => Export])[])(
  "%s",
  (_, write) => {
    async function readBack(input: ExportInput) {
      const { files } = await expandFiles(write(input).files.map(namedFile));
      const [file] = files;
      return readFile(file?.file ?? new Blob(), file?.name ?? "");
    }

    test("the whole atlas comes back: every incident with every claim", async () => {
      const atlas = khusham();
      const set = await readBack(exportInputOfAtlas(atlas));
      expect(set.issues).toEqual([]);
      expect(set.rowsRead).toBe(atlas.incidents.length);
      const back = atlas.incidents.map((__, row) => set.detailsOf(row).incident);
      expect(back).toEqual(atlas.incidents);
    });

    test("what is seen comes back, and nothing else", async () => {
      const atlas = khusham();
      const seen = new Set(atlas.incidents.slice(0, 2).map(({ id }) => id));
      const set = await readBack(exportInputOfAtlas(atlas, seen));
      expect(set.rowsRead).toBe(2);
    });
  },
);

test.each([
  ["geojson", exportGeojson],
  ["atlas", exportAtlas],
] as const)("%s brings back places, actors, sources and control areas too", async (_, write) => {
  const atlas = khusham();
  const { files } = await expandFiles(write(exportInputOfAtlas(atlas)).files.map(namedFile));
  const set = await readFile(files[0]?.file ?? new Blob(), files[0]?.name ?? "");
  expect(set.atlas).toEqual(atlas);
});

test("what a format has no room for is said", () => {
  const input = exportInputOfAtlas(khusham());
  expect(exportGeojson(input).leftOut).toEqual([]);
  expect(exportKml(input).leftOut).toContain("control-areas");
});
