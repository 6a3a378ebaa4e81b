import type { Export, ExportFormat, ExportInput } from "./export.ts";
import { exportAtlas } from "./export-atlas.ts";
import { type CsvOptions, exportCsv } from "./export-csv.ts";
import { exportGeojson } from "./export-geojson.ts";
import { exportKml } from "./export-kml.ts";

/** Writes `input` in any of the formats; GeoParquet's writer is loaded when it is first asked for. */
export async function writeExport(
  format: ExportFormat,
  input: ExportInput,
  csv?: CsvOptions,
): Promise<Export> {
  switch (format) {
    case "geojson":
      return exportGeojson(input);
    case "csv":
      return exportCsv(input, csv);
    case "kml":
      return exportKml(input);
    case "atlas":
      return exportAtlas(input);
    case "geoparquet": {
      const { exportGeoparquet } = await import("./export-geoparquet.ts");
      return exportGeoparquet(input);
    }
  }
}
