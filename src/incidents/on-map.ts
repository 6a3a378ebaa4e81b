import { precisionClasses } from "./precision.ts";

const countryPrecision = precisionClasses.indexOf("country");

/** Whether coordinates in degrees are any on the globe, be it turns away. */
export function isSomewhere(longitude: number, latitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 1080;
}

/**
 * Whether a row has a place on the map: what is known for a whole country, or nowhere, is listed only. `precision` is
 * an index into `precisionClasses`.
 */
export function isOnMap(longitude: number, latitude: number, precision: number): boolean {
  return precision < countryPrecision && isSomewhere(longitude, latitude);
}
