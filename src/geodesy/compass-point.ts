/** The sixteen points of the compass, clockwise from north; every other one belongs to the eight. */
export const compassPoints = [
  "N",
  "NNE",
  "NE",
  "ENE",
  "E",
  "ESE",
  "SE",
  "SSE",
  "S",
  "SSW",
  "SW",
  "WSW",
  "W",
  "WNW",
  "NW",
  "NNW",
] as const;

/** A point of the compass; language/ has its words. */
export type CompassPoint = (typeof compassPoints)[number];

/** The nearest of 8 or 16 points of the compass to a bearing in degrees clockwise from north. */
export function compassPoint(bearing: number, count: 8 | 16): CompassPoint {
  const step = compassPoints.length / count;
  const index = Math.round((bearing * count) / 360) * step;
  return compassPoints.at(index % compassPoints.length) ?? "N";
}

/** The bearing of a point of the compass, degrees clockwise from north. */
export function bearingOf(point: CompassPoint): number {
  return (compassPoints.indexOf(point) * 360) / compassPoints.length;
}
