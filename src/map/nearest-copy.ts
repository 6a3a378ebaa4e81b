import type { Position } from "../geodesy/position.ts";

/** The copy of a position that lies nearest to a longitude: the world repeats beyond ±180°. */
export function nearestCopy([longitude, latitude]: Position, to: number): Position {
  return [longitude + 360 * Math.round((to - longitude) / 360), latitude];
}

/**
 * The widest zoom at which a map so many pixels wide shows no place twice, in quarters; never wider than
 * `widest`.
 */
export function zoomOfOneWorld(pixels: number, widest: number): number {
  return Math.max(widest, Math.ceil(4 * Math.log2(pixels / 256)) / 4);
}
