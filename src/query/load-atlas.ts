import { type AtlasFile, atlasFiles } from "../incidents/atlas.ts";
import { type AtlasReading, readAtlas } from "../incidents/read-atlas.ts";

/**
 * Fetches the six files of an atlas's folder and reads them; a file that is missing is an issue, not an end.
 * `folder` is a whole address with a closing slash.
 */
export async function loadAtlas(folder: string): Promise<AtlasReading> {
  const contents = await Promise.all(
    atlasFiles.map(async (file) => [file, await fetchText(folder + file)] as const),
  );
  const present: Partial<Record<AtlasFile, string>> = {};
  for (const [file, text] of contents) if (text !== null) present[file] = text;
  return readAtlas(present);
}

/** The text at an address; null where there is none, or a host answers every address with a page. */
async function fetchText(address: string): Promise<string | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
  return isPage ? null : await response.text();
}
