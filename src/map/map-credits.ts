import type { Messages } from "../language/language.ts";
import type { BasemapId } from "./basemap-choice.ts";

/** Whose data the offline basemap draws: world-atlas, and the files of `geodata/basemap/`. */
const ofOfflineBasemap: readonly string[] = [
  "© OpenStreetMap contributors (ODbL): the Euphrates",
  "CIA World Data Bank II: the Khabur",
  "Natural Earth (public domain): land, borders",
  "GeoNames (CC BY 4.0): towns",
];

/** Whom to name beside the map: the holders of the basemap, then those of the atlas, who may be the same. */
export function mapCredits(
  basemap: BasemapId,
  ofAtlas: readonly string[],
  { map }: Messages,
): readonly string[] {
  const named = new Set(ofAtlas.map(shortCredit));
  const ofBasemap = creditsOf(basemap, map.openStreetMapCredit);
  // an atlas says more of what it took from the same holder
  return [...ofBasemap.filter((credit) => !named.has(shortCredit(credit))), ...ofAtlas];
}

function creditsOf(basemap: BasemapId, openStreetMapCredit: string): readonly string[] {
  if (basemap === "openstreetmap") return [openStreetMapCredit];
  return basemap === "offline" ? ofOfflineBasemap : [];
}

/** The holder of the rights without what was made of the data. */
export function shortCredit(credit: string): string {
  return credit.replace(/(:| via ).*$/, "");
}
