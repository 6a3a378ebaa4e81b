import type { Extent } from "../../geodesy/position.ts";

/** Widest atlas, degrees, of which a swapped file can be told from a file of elsewhere. */
const widestDegrees = 20;

/**
 * Where the rows of a file may be expected, or null where asking would only nag: the mirror image of a wide
 * atlas holds files that lie there rightly.
 */
export function expectedExtent(extent: Extent): Extent | null {
  const [west, south, east, north] = extent;
  const isNarrow = east > west && east - west <= widestDegrees && north - south <= widestDegrees;
  return isNarrow ? extent : null;
}
