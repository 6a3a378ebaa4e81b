import { readFileSync } from "node:fs";
import { type Atlas, type AtlasFile, atlasFiles } from "./atlas.ts";
import { readAtlas } from "./read-atlas.ts";

/** The atlas this program ships with, read from its folder: for tests of what is said of it. */
export function khushamAtlas(): Atlas {
  const contents: Partial<Record<AtlasFile, string>> = {};
  for (const file of atlasFiles) {
    contents[file] = readFileSync(`geodata/khusham/${file}`, "utf8");
  }
  const { atlas } = readAtlas(contents);
  if (atlas === null) throw new Error("Got no atlas in geodata/khusham, wanted one.");
  return atlas;
}
