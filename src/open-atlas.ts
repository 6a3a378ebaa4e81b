import type { AtlasReading } from "./incidents/read-atlas.ts";
import { startQueryClient } from "./query/query-client.ts";
import type { QueryClient } from "./query/query-protocol.ts";
import { atlasName } from "./view/atlas-name.ts";
import { atlasDataset } from "./view/selection-of.ts";

/** An engine that reads an atlas, and what comes of it. */
export interface OpenedAtlas {
  readonly client: QueryClient;
  /** Rejects where the engine does not start. */
  readonly whenRead: Promise<AtlasReading>;
}

/** The folder that is shown when the address names none. */
const defaultAtlas = "khusham";

/** Lets an engine of its own read the atlas that the address names, with labels in a language. */
export function openAtlas(language: string): OpenedAtlas {
  const client = startQueryClient();
  const folder = `${import.meta.env.BASE_URL}geodata/${atlasName(defaultAtlas)}/`;
  // a worker has another address than the page
  const address = new URL(folder, document.baseURI).href;
  const whenRead = client.readAtlas(address);
  // in the engine's table while the atlas is being laid out; questions asked meanwhile wait for it
  whenRead.then(() => client.addAtlas(atlasDataset, language)).catch(() => undefined);
  return { client, whenRead };
}
