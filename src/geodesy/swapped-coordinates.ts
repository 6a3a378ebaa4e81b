import { extentContains } from "./extent.ts";
import type { Extent, Position } from "./position.ts";

/**
 * Whether longitude and latitude were probably exchanged: the position lies outside the extent that
 * was expected and the exchanged one inside. Range checks cannot see it (35°N 40°E and 40°N 35°E are
 * both on land), so this is a question to ask, never a repair to make.
 */
export function looksSwapped(position: Position, expected: Extent): boolean {
  return !extentContains(expected, position) && extentContains(expected, swapped(position));
}

/** The position with longitude and latitude exchanged. */
export function swapped([longitude, latitude]: Position): Position {
  return [latitude, longitude];
}
