import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import type { Position } from "./position.ts";

/**
 * Whether a position lies in an area or on its boundary; edges are straight in longitude–latitude
 * (RFC 7946 §3.1.1), holes are outside, and ±180° are one meridian.
 */
export function isInArea(position: Position, area: Polygon | MultiPolygon): boolean {
  return sameMeridian(position).some((coordinates) =>
    booleanPointInPolygon([...coordinates], area),
  );
}

function sameMeridian(position: Position): Position[] {
  const [longitude, latitude] = position;
  return Math.abs(longitude) === 180 ? [position, [-longitude, latitude]] : [position];
}
