import { type Coords, DomUtil, type DoneCallback, GridLayer, type Layer } from "leaflet";
import type { PMTiles } from "pmtiles";

/** Whether a file is a PMTiles archive whose header can be read. */
export async function holdsTiles(file: File): Promise<boolean> {
  const { archive } = await openArchive(file);
  return archive.getHeader().then(
    () => true,
    () => false,
  );
}

/** The tiles of a local PMTiles file: drawn from vectors, or shown as the pictures they are. */
export async function openFileTiles(file: File, theme: "light" | "dark"): Promise<Layer> {
  const { archive, TileType } = await openArchive(file);
  const { tileType, maxZoom } = await archive.getHeader();
  if (tileType !== TileType.Mvt) return new PictureTiles(archive, maxZoom);
  // the package takes Leaflet from the global name that Leaflet's own bundle would set
  Object.assign(globalThis, { L: { GridLayer, DomUtil } });
  const { leafletLayer } = await import("protomaps-leaflet");
  // a boundary of types: it was typed against pmtiles 3, calls nothing but getZxy, and says not that it
  // makes a GridLayer
  return leafletLayer({
    url: archive as never,
    flavor: theme,
    pane: "tiles",
    maxDataZoom: maxZoom,
  }) as unknown as Layer;
}

async function openArchive(file: File) {
  const { FileSource, PMTiles, TileType } = await import("pmtiles");
  return { archive: new PMTiles(new FileSource(file)), TileType };
}

/** Tiles that are pictures inside the file. */
class PictureTiles extends GridLayer {
  readonly #archive: PMTiles;

  constructor(archive: PMTiles, maxNativeZoom: number) {
    super({ pane: "tiles", maxNativeZoom });
    this.#archive = archive;
  }

  override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const picture = document.createElement("img");
    picture.alt = "";
    this.#archive.getZxy(z, x, y).then(
      (tile) => {
        if (tile === undefined) return done(undefined, picture);
        const address = URL.createObjectURL(new Blob([tile.data]));
        picture.onload = () => {
          URL.revokeObjectURL(address);
          done(undefined, picture);
        };
        picture.src = address;
      },
      (error: Error) => done(error, picture),
    );
    return picture;
  }
}
