import type { Format } from "../format.ts";
import { geojson } from "./geojson.ts";

/** Every format that is a document rather than a table, the more particular before the more general. */
export const documentFormats: readonly Format[] = [geojson];
