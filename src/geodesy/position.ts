/** A point on WGS 84 in GeoJSON order: longitude, then latitude, in decimal degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** West, south, east, north in decimal degrees; west is greater than east where it crosses 180°. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** A point that is only known to lie within `uncertaintyMeters` of `position`. */
export interface UncertainPosition {
  readonly position: Position;
  /** Radius of the smallest circle that surely holds the true location (Darwin Core), metres. */
  readonly uncertaintyMeters: number;
}

/** Every distance between uncertain things: the least and the greatest it can be, metres. */
export interface DistanceRange {
  readonly min: number;
  readonly max: number;
}
