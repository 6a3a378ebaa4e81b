import { openStreetMapTiles, type TileAddress } from "./tile-address.ts";

/** What lies under everything else; the words are those of `view.basemap`. */
const basemapIds = ["offline", "graticule", "openstreetmap", "own-tiles", "file"] as const;

export type BasemapId = (typeof basemapIds)[number];

/** What a reader brought along in this visit; links and other visits know nothing of it. */
export interface OwnBasemaps {
  readonly tiles: TileAddress | null;
  /** A PMTiles file of the reader's, read in place and sent nowhere. */
  readonly file: File | null;
}

export const noOwnBasemaps: OwnBasemaps = { tiles: null, file: null };

/** The basemap the view asks for, as far as there is one; `offline` for a word or a visit that has none. */
export function chosenBasemap(id: string, own: OwnBasemaps): BasemapId {
  const known = basemapIds.find((candidate) => candidate === id) ?? "offline";
  if (known === "own-tiles" && own.tiles === null) return "offline";
  if (known === "file" && own.file === null) return "offline";
  return known;
}

/** The tiles an online basemap fetches; null for one that fetches none. */
export function tilesOf(id: BasemapId, own: OwnBasemaps): TileAddress | null {
  if (id === "openstreetmap") return openStreetMapTiles;
  return id === "own-tiles" ? own.tiles : null;
}
