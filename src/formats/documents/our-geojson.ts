import { ourGeojsonMark } from "../exports/export-geojson.ts";
import type { Format, OriginalField } from "../format.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { readJsonDocument } from "./json-document.ts";
import { anyText, arrayOf, memberOf, textOf } from "./json-value.ts";
import { withAtlas } from "./our-atlas.ts";
import { type OurRow, ourRecords } from "./our-record.ts";

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
      const records = ourRecords((row) => rowOf(features[row]));
      const set = await documentSet({ ...heading, ...records, rowCount: features.length }, options);
      return withAtlas(set, memberOf(value, "atlas"));
    }),
};

function rowOf(feature: unknown): OurRow {
  const properties = memberOf(feature, "properties");
  return {
    textOf: (column) => textOf(properties, column),
    lists: {
      actors: arrayOf(properties, "actors").map(anyText),
      sources: arrayOf(properties, "sources").map(anyText),
    },
    fields: () => arrayOf(properties, "fields").map(fieldOf),
    incident: () => memberOf(properties, "incident"),
  };
}

function fieldOf(pair: unknown): OriginalField {
  const [name, value] = Array.isArray(pair) ? pair : [];
  return { name: anyText(name), value: anyText(value) };
}
