/** Where tiles of an online basemap come from. */
export interface TileAddress {
  /** With {z}, {x} and {y}, as Leaflet reads it. */
  readonly template: string;
  /** The host that sees a request for every tile in view. */
  readonly host: string;
}

/** The standard tiles of OpenStreetMap; use needs the credit and a referrer. */
export const openStreetMapTiles: TileAddress = {
  template: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
  host: "tile.openstreetmap.org",
};

const longestAddress = 500;

/** A tile address a reader typed; null unless it is https and names zoom, column and row. */
export function parseTileAddress(text: string): TileAddress | null {
  const template = text.trim();
  if (template.length > longestAddress) return null;
  if (!["{z}", "{x}", "{y}"].every((part) => template.includes(part))) return null;
  // a sample tile shows whether the whole is an address
  const sample = template.replace("{z}", "1").replace("{x}", "1").replace("{y}", "1");
  if (/[{}\s]/.test(sample) || !URL.canParse(sample)) return null;
  const { protocol, host, username } = new URL(sample);
  return protocol === "https:" && username === "" && host !== "" ? { template, host } : null;
}
