import { unrolledRing } from "../geodesy/antimeridian-cut.ts";
import { type UnitPath, unitPath } from "./mercator.ts";

/** A line as a path that steps over 180° instead of running back around the world. */
export function outlinePath(line: readonly (readonly number[])[]): UnitPath {
  const unrolled = unrolledRing(line);
  const [first, last] = [unrolled[0], unrolled.at(-1)];
  // Antarctica goes once around: unrolled, it would not close
  const goesAround = Math.abs((last?.[0] ?? 0) - (first?.[0] ?? 0)) > 359;
  return unitPath(goesAround ? line : unrolled);
}
