import type { Position } from "../../geodesy/position.ts";
import { isJsonObject, memberOf } from "./json-value.ts";
import { decimalOf } from "./read-geometry.ts";

const deepestNesting = 12;

/** Another place for a pair of numbers; null where there is none: the pair then stays, to be reported. */
type Move = (x: number, y: number) => Position | null;

/** A GeoJSON geometry of any kind with each of its positions moved; what is none stays as it is. */
export function mapPositions(geometry: unknown, move: Move, depth = 0): unknown {
  if (!isJsonObject(geometry) || depth > deepestNesting) return geometry;
  const coordinates = memberOf(geometry, "coordinates");
  const geometries = memberOf(geometry, "geometries");
  return {
    ...geometry,
    ...(coordinates !== undefined && { coordinates: moved(coordinates, move, 0) }),
    ...(Array.isArray(geometries) && {
      geometries: geometries.map((each) => mapPositions(each, move, depth + 1)),
    }),
  };
}

function moved(coordinates: unknown, move: Move, depth: number): unknown {
  if (!Array.isArray(coordinates) || depth > deepestNesting) return coordinates;
  const [x, y, ...rest] = coordinates.map(numberOr);
  if (typeof x !== "number" || typeof y !== "number") {
    return coordinates.map((each) => moved(each, move, depth + 1));
  }
  const position = move(x, y);
  return position === null ? coordinates : [...position, ...rest];
}

/** Some formats write numbers as text. */
function numberOr(value: unknown): unknown {
  return typeof value === "string" ? (decimalOf(value) ?? value) : value;
}
