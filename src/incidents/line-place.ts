import type { LineString, MultiLineString } from "geojson";
import type { Atlas } from "./atlas.ts";
import type { Place } from "./place.ts";

/** A place that is a line: a river, a road, an agreed line. */
export type LinePlace = Place & { readonly geometry: LineString | MultiLineString };

/** Whether a place is a line. */
export function isLinePlace(place: Place): place is LinePlace {
  const { type } = place.geometry;
  return type === "LineString" || type === "MultiLineString";
}

/** The lines from which somebody is reported to have given a distance, in file order. */
export function describedLines({ places, heading }: Atlas): readonly LinePlace[] {
  return places
    .filter(isLinePlace)
    .filter(({ id }) => heading.distanceNotes.some(({ anchor }) => anchor === id));
}
