import { type JsonObject, memberOf } from "./json-value.ts";

const longitudeNames = ["longitude", "lon", "long", "lng"] as const;
const latitudeNames = ["latitude", "lat"] as const;

/** Members that say together where a record is. */
export const pointNames: ReadonlySet<string> = new Set([...longitudeNames, ...latitudeNames]);

/** A record as a feature that lies where its `latitude` and `longitude` say; these stay among the properties. */
export function eventFeature(event: unknown): JsonObject {
  return { type: "Feature", geometry: pointOf(event), properties: event };
}

/** Null where both are missing. */
function pointOf(record: unknown): unknown {
  const longitude = valueOfEither(record, longitudeNames);
  const latitude = valueOfEither(record, latitudeNames);
  if (longitude === null && latitude === null) return null;
  return { type: "Point", coordinates: [longitude, latitude] };
}

function valueOfEither(record: unknown, names: readonly string[]): unknown {
  const found = names.map((name) => memberOf(record, name)).find((each) => each !== undefined);
  return found === undefined || found === "" ? null : found;
}
