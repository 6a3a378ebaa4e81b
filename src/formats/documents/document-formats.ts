import type { Format } from "../format.ts";
import { geojson } from "./geojson.ts";
import { georss } from "./georss.ts";
import { gpx } from "./gpx.ts";
import { kml } from "./kml.ts";
import { ourCsv } from "./our-csv.ts";
import { ourGeojson } from "./our-geojson.ts";

/** Every format that is a document rather than a table, the more particular before the more general. */
export const documentFormats: readonly Format[] = [ourGeojson, ourCsv, kml, gpx, georss, geojson];
