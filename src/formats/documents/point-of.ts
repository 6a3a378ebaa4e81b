import { memberOf } from "./json-value.ts";

/** The point of a record that has `latitude` and `longitude` members; null where both are missing. */
export function pointOf(record: unknown): unknown {
  const longitude = valueOfEither(record, ["longitude", "lon", "long", "lng"]);
  const latitude = valueOfEither(record, ["latitude", "lat"]);
  if (longitude === null && latitude === null) return null;
  return { type: "Point", coordinates: [longitude, latitude] };
}

function valueOfEither(record: unknown, names: readonly string[]): unknown {
  const found = names.map((name) => memberOf(record, name)).find((each) => each !== undefined);
  return found === undefined || found === "" ? null : found;
}
