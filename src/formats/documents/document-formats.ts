import type { Format } from "../format.ts";
import { tableFormats } from "../tables/table-formats.ts";
import { archiveFormat } from "./archive.ts";
import { bellingcat } from "./bellingcat.ts";
import { companion } from "./companion.ts";
import { esriJson } from "./esri-json.ts";
import { geojson } from "./geojson.ts";
import { geojsonLines } from "./geojson-lines.ts";
import { geoparquet } from "./geoparquet.ts";
import { georss } from "./georss.ts";
import { gpx } from "./gpx.ts";
import { jsonRecords } from "./json-records.ts";
import { kml } from "./kml.ts";
import { ourCsv } from "./our-csv.ts";
import { ourFolder } from "./our-folder.ts";
import { ourGeojson } from "./our-geojson.ts";
import { acledApi, ucdpApi } from "./publisher-api.ts";
import { shapefile } from "./shapefile.ts";
import { timemap } from "./timemap.ts";
import { topojson } from "./topojson.ts";
import { umap } from "./umap.ts";

/** Every format that is a document rather than a table, the more particular before the more general. */
export const documentFormats: readonly Format[] = [
  ourGeojson,
  ourCsv,
  ourFolder,
  companion,
  geoparquet,
  umap,
  topojson,
  esriJson,
  acledApi,
  ucdpApi,
  bellingcat,
  timemap,
  kml,
  gpx,
  georss,
  geojsonLines,
  geojson,
  shapefile,
  jsonRecords,
  archiveFormat(() => [...documentFormats, ...tableFormats]),
];
