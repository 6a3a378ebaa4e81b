import type { Geometry } from "geojson";
import { unrolledRing } from "./antimeridian-cut.ts";
import { destination } from "./destination.ts";
import { extentWidth, unionOfExtents } from "./extent-union.ts";
import { distanceMeters } from "./geodesic-distance.ts";
import { normalizedLongitude } from "./longitude.ts";
import type { Extent, Position, UncertainPosition } from "./position.ts";

/** The smallest extent that holds all positions, over ±180° if that is shorter; null for none. */
export function extentOfPositions(positions: readonly Position[]): Extent | null {
  return unionOfExtents(
    positions.map(([longitude, latitude]) =>
      extentOfSpan(longitude, longitude, latitude, latitude),
    ),
  );
}

/** The smallest extent that holds a geometry, each edge taken the short way round; null if empty. */
export function extentOfGeometry(geometry: Geometry): Extent | null {
  return unionOfExtents(
    pathsOf(geometry)
      .map(extentOfPath)
      .filter((extent) => extent !== null),
  );
}

/** Whether a position lies in an extent or on its edge. */
export function extentContains(extent: Extent, [longitude, latitude]: Position): boolean {
  const [west, south, , north] = extent;
  if (!(latitude >= south && latitude <= north)) return false;
  return eastward(west, longitude) <= extentWidth(extent);
}

/** The extent that holds the disc of an uncertain position, poles included. */
export function extentOfUncertain({ position, uncertaintyMeters }: UncertainPosition): Extent {
  return paddedExtent([position[0], position[1], position[0], position[1]], uncertaintyMeters);
}

/** The extent widened by so many metres on every side; all longitudes once it reaches a pole. */
export function paddedExtent(extent: Extent, meters: number): Extent {
  const [west, south, east, north] = extent;
  const reachesNorth = distanceMeters([west, north], [west, 90]) <= meters;
  const reachesSouth = distanceMeters([west, south], [west, -90]) <= meters;
  const top = reachesNorth ? 90 : destination([west, north], 0, meters)[1];
  const bottom = reachesSouth ? -90 : destination([west, south], 180, meters)[1];
  const steepest = Math.max(Math.abs(south), Math.abs(north));
  const degrees = longitudeReach(steepest, meters);
  if (reachesNorth || reachesSouth || extentWidth(extent) + 2 * degrees >= 360) {
    return [-180, bottom, 180, top];
  }
  return [normalizedLongitude(west - degrees), bottom, normalizedLongitude(east + degrees), top];
}

/**
 * Degrees of longitude that a disc reaches east of its centre: sin Δλ = sin(d/R) / cos φ on the
 * sphere, with the ellipsoid's least radius so that it never falls short.
 */
function longitudeReach(latitude: number, meters: number): number {
  const sine = Math.sin(Math.min(Math.PI / 2, meters / leastRadiusMeters));
  const ratio = sine / Math.cos(latitude * radiansPerDegree);
  return ratio >= 1 ? 180 : Math.asin(ratio) / radiansPerDegree;
}

/** The ellipsoid's smallest radius of curvature: along the meridian at the equator, metres. */
const leastRadiusMeters = 6_335_439;
const radiansPerDegree = Math.PI / 180;

function pathsOf(geometry: Geometry): (readonly (readonly number[])[])[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((coordinates) => [coordinates]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(pathsOf);
  }
}

function extentOfPath(path: readonly (readonly number[])[]): Extent | null {
  const [first, ...others] = unrolledRing(path);
  if (first === undefined) return null;
  const [west, south, east, north] = others.reduce<Extent>(
    ([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
    [first[0], first[1], first[0], first[1]],
  );
  return extentOfSpan(west, east, south, north);
}

/** Longitudes that may run on past ±180° as an extent. */
function extentOfSpan(west: number, east: number, south: number, north: number): Extent {
  if (east - west >= 360) return [-180, south, 180, north];
  return [normalizedLongitude(west), south, normalizedLongitude(east), north];
}

/** Degrees from one longitude east to another, 0 ≤ degrees < 360. */
function eastward(from: number, to: number): number {
  return (((to - from) % 360) + 360) % 360;
}
