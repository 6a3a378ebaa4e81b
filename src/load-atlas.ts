import { type AtlasFile, atlasFiles } from "./incidents/atlas.ts";
import { type AtlasReading, readAtlas } from "./incidents/read-atlas.ts";

/** Fetches an atlas's folder from the site itself and reads it; a file that is missing is an issue, not an end. */
export async function loadAtlas(name: string, signal: AbortSignal): Promise<AtlasReading> {
  const folder = `${import.meta.env.BASE_URL}geodata/${encodeURIComponent(name)}/`;
  const contents = await Promise.all(
    atlasFiles.map(async (file) => [file, await fetchText(folder + file, signal)] as const),
  );
  signal.throwIfAborted();
  const present: Partial<Record<AtlasFile, string>> = {};
  for (const [file, text] of contents) if (text !== null) present[file] = text;
  return readAtlas(present);
}

/** The text at an address; null where there is none, or a host answers every address with a page. */
async function fetchText(address: string, signal: AbortSignal): Promise<string | null> {
  const response = await fetch(address, { signal });
  if (!response.ok) return null;
  const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
  return isPage ? null : await response.text();
}
