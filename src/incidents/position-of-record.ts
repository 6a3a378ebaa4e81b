import type { UncertainPosition } from "../geodesy/position.ts";
import type { AtlasIndex } from "./atlas-index.ts";

/** Where an incident or a point place stands, with its doubt; null for what has no single position. */
export function positionOfRecord(
  index: AtlasIndex,
  record: { readonly kind: string; readonly id: string } | null,
): UncertainPosition | null {
  if (record?.kind === "incident") {
    const where = index.incidents.get(record.id)?.where;
    return where?.kind === "position" ? where : null;
  }
  if (record?.kind !== "place") return null;
  const place = index.places.get(record.id);
  if (place?.geometry.type !== "Point") return null;
  const [longitude = 0, latitude = 0] = place.geometry.coordinates;
  return { position: [longitude, latitude], uncertaintyMeters: place.uncertaintyMeters };
}
