import { decodeNumber } from "./plain-decimal.ts";
import { decodeSelection, encodeSelection } from "./selection-link.ts";
import type { AskedRing } from "./view-state.ts";

const maxRings = 20;

/** `lat/lon/metres[/anchor[/name]]`, rings separated by `;`; null where there is none. */
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

function encodeRing({ center, radiusMeters, anchor, name }: AskedRing): string {
  const where = `${round(center[1])}/${round(center[0])}/${Math.round(radiusMeters)}`;
  const anchored = anchor === null ? "" : encodeSelection(anchor);
  const named = name.replace(/[;/]/g, " ").slice(0, 60);
  return [where, anchored, named].join("/").replace(/\/+$/, "");
}

function decodeRing(text: string, index: number): AskedRing | null {
  const [
    latitudeText = "",
    longitudeText = "",
    metersText = "",
    anchorText = "",
    name = "",
    ...rest
  ] = text.split("/");
  const latitude = decodeNumber(latitudeText);
  const longitude = decodeNumber(longitudeText);
  const radiusMeters = decodeNumber(metersText);
  if (rest.length > 0 || latitude === null || longitude === null || radiusMeters === null)
    return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  if (radiusMeters < 1 || radiusMeters > 1_000_000) return null;
  const anchor = anchorText === "" ? null : decodeSelection(anchorText);
  if (anchorText !== "" && anchor === null) return null;
  return {
    id: `ring-${index + 1}`,
    center: [longitude, latitude],
    radiusMeters,
    anchor,
    name: name.slice(0, 60),
  };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(6));
}
