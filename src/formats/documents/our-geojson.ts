import { ourGeojsonMark } from "../exports/export-geojson.ts";
import type { ExportRow } from "../exports/export-row.ts";
import { rowOfFlat } from "../exports/flat-row.ts";
import type { Format, OriginalField } from "../format.ts";
import type { DocumentRecord } from "./document-record.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { readJsonDocument } from "./json-document.ts";
import { anyText, arrayOf, memberOf, textOf } from "./json-value.ts";
import { withAtlas } from "./our-atlas.ts";
import { ourRecord } from "./our-record.ts";

/** GeoJSON that this application wrote: read back without loss, claims and atlas included. */
export const ourGeojson: Format = {
  id: "incident-atlas-geojson",
  label: "Incident Atlas GeoJSON",
  extensions: ["geojson", "json"],
  detect: (sample) => {
    const mark = new RegExp(`^\\{"type":"FeatureCollection","${ourGeojsonMark}":1[,}]`);
    return mark.test(sampleText(sample)) ? 1 : 0;
  },
  read: (file, name, options) =>
    readJsonDocument(file, name, "incident-atlas-geojson", options, async (value, heading) => {
      const features = arrayOf(value, "features");
      const recordAt = (row: number) => recordOf(features[row]);
      const set = await documentSet(
        { ...heading, isOurs: true, rowCount: features.length, recordAt },
        options,
      );
      return withAtlas(set, memberOf(value, "atlas"));
    }),
};

function recordOf(feature: unknown): DocumentRecord {
  const properties = memberOf(feature, "properties");
  const row: ExportRow = {
    ...rowOfFlat((column) => textOf(properties, column)),
    actors: arrayOf(properties, "actors").map(anyText),
    sources: arrayOf(properties, "sources").map(anyText),
  };
  const fields = arrayOf(properties, "fields").map(fieldOf);
  return ourRecord(row, fields, memberOf(properties, "incident"));
}

function fieldOf(pair: unknown): OriginalField {
  const [name, value] = Array.isArray(pair) ? pair : [];
  return { name: anyText(name), value: anyText(value) };
}
