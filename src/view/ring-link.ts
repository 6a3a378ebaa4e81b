import { decodeNumber } from "./plain-decimal.ts";
import { longestRingName, ringLimitsMeters } from "./ring-limits.ts";
import { decodeSelection, encodeSelection } from "./selection-link.ts";
import type { AskedRing } from "./view-state.ts";

const maxRings = 20;
const hiddenWord = "hidden";

/** `lat/lon/metres[/anchor[/name[/hidden]]]`, rings separated by `;`; null where there is none. */
export function encodeRings(rings: readonly AskedRing[]): string | null {
  if (rings.length === 0) return null;
  return rings.map(encodeRing).join(";");
}

/** The rings a link asks for; null where one of them makes no sense. */
export function decodeRings(text: string): readonly AskedRing[] | null {
  const parts = text.split(";");
  if (parts.length > maxRings) return null;
  const rings = parts.map(decodeRing);
  return rings.every((ring) => ring !== null) ? rings : null;
}

function encodeRing({ center, radiusMeters, anchor, name, isHidden }: AskedRing): string {
  const where = `${round(center[1])}/${round(center[0])}/${Math.round(radiusMeters)}`;
  const anchored = anchor === null ? "" : encodeSelection(anchor);
  const named = name.replace(/[;/]/g, " ").slice(0, longestRingName);
  const drawn = isHidden ? hiddenWord : "";
  return [where, anchored, named, drawn].join("/").replace(/\/+$/, "");
}

function decodeRing(text: string, index: number): AskedRing | null {
  const [
    latitudeText = "",
    longitudeText = "",
    metersText = "",
    anchorText = "",
    name = "",
    drawn = "",
    ...rest
  ] = text.split("/");
  const latitude = decodeNumber(latitudeText);
  const longitude = decodeNumber(longitudeText);
  const radiusMeters = decodeNumber(metersText);
  if (rest.length > 0 || !["", hiddenWord].includes(drawn)) return null;
  if (latitude === null || longitude === null || radiusMeters === null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  if (radiusMeters < ringLimitsMeters.least || radiusMeters > ringLimitsMeters.greatest)
    return null;
  const anchor = anchorText === "" ? null : decodeSelection(anchorText);
  if (anchorText !== "" && anchor === null) return null;
  return {
    id: `ring-${index + 1}`,
    center: [longitude, latitude],
    radiusMeters,
    anchor,
    name: name.slice(0, longestRingName),
    isHidden: drawn === hiddenWord,
  };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(6));
}
