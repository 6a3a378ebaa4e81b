import { positionFrom } from "../geodesy/longitude.ts";
import type { Position } from "../geodesy/position.ts";
import type { Place } from "../incidents/place.ts";

/** Where the glyph of a place stands: its point or the middle of its area; null for lines, which have none. */
export function placeMiddle({ geometry }: Place): Position | null {
  switch (geometry.type) {
    case "Point":
      return positionFrom(geometry.coordinates);
    case "Polygon": {
      const ring = geometry.coordinates[0] ?? [];
      const longitudes = ring.map(([longitude = 0]) => longitude);
      const latitudes = ring.map(([, latitude = 0]) => latitude);
      return [
        (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
        (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
      ];
    }
    case "LineString":
    case "MultiLineString":
      return null;
  }
}
