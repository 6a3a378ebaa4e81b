import geographicLib from "geographiclib-geodesic";

/**
 * The WGS 84 ellipsoid of GeographicLib, to which every distance in this application belongs.
 * Accurate to 15 nanometres: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013),
 * https://doi.org/10.1007/s00190-012-0578-z
 */
export const wgs84 = geographicLib.Geodesic.WGS84;

/** Asks `wgs84` for longitudes that run on past ±180° instead of wrapping. */
export const unrolledLongitude =
  geographicLib.Geodesic.STANDARD | geographicLib.Geodesic.LONG_UNROLL;
