import type { Format } from "../format.ts";
import { acled } from "../tables/dialects/acled.ts";
import { ucdpGed } from "../tables/dialects/ucdp-ged.ts";
import type { TableDialect } from "../tables/table-dialect.ts";
import { sampleText } from "./document-text.ts";
import { readJsonDocument } from "./json-document.ts";
import { arrayOf } from "./json-value.ts";
import { recordsAsTable } from "./records-as-table.ts";

/** JSON as ACLED's API answers: `{ status, count, data: […] }`, every value a text. */
export const acledApi: Format = apiFormat({
  id: "acled-api",
  label: "ACLED (API)",
  dialect: acled,
  listKeys: ["data", ""],
  recordKeys: ["event_id_cnty", "event_date", "geo_precision"],
});

/** JSON as UCDP's API answers: `{ TotalCount, TotalPages, …, Result: […] }`. */
export const ucdpApi: Format = apiFormat({
  id: "ucdp-api",
  label: "UCDP GED (API)",
  dialect: ucdpGed,
  listKeys: ["Result", ""],
  recordKeys: ["type_of_violence", "where_prec", "date_prec"],
});

function apiFormat(api: {
  readonly id: string;
  readonly label: string;
  readonly dialect: TableDialect;
  /** Members the records may be under; empty: the file is a list of records. */
  readonly listKeys: readonly string[];
  readonly recordKeys: readonly string[];
}): Format {
  return {
    id: api.id,
    label: api.label,
    extensions: ["json"],
    detect: (sample) => {
      const head = sampleText(sample);
      if (!/^[[{]/.test(head) || head.includes('"FeatureCollection"')) return 0;
      return api.recordKeys.every((key) => head.includes(`"${key}"`)) ? 0.95 : 0;
    },
    read: (file, name, options) =>
      readJsonDocument(file, name, api.id, options, (value, heading) => {
        const lists = api.listKeys.map((key) => (key === "" ? value : arrayOf(value, key)));
        const records = lists.find((list) => Array.isArray(list) && list.length > 0);
        return recordsAsTable(Array.isArray(records) ? records : [], api.dialect, heading, options);
      }),
  };
}
