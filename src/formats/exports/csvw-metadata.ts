import type { ExportedFile } from "./export.ts";
import { numberColumns } from "./flat-row.ts";

const descriptions: Readonly<Record<string, string>> = {
  start: "First minute, UTC",
  end: "Minute after the last, UTC",
  longitude: "Decimal degrees, WGS 84",
  latitude: "Decimal degrees, WGS 84",
  uncertainty_m: "Radius in metres of the smallest circle that surely holds the true location",
  low: "Lowest estimate, as reported",
  best: "Best estimate, as reported",
  high: "Highest estimate, as reported",
};

/** CSV on the Web (https://www.w3.org/TR/tabular-data-primer/): what each column of a CSV file holds. */
export function csvwMetadata(csvName: string, columns: readonly string[]): ExportedFile {
  const metadata = {
    "@context": "http://www.w3.org/ns/csvw",
    url: csvName,
    dialect: { encoding: "utf-8", header: true, lineTerminators: ["\r\n"] },
    tableSchema: {
      primaryKey: "id",
      columns: columns.map((title) => ({
        titles: title,
        datatype: numberColumns.has(title) ? "number" : "string",
        ...(descriptions[title] ? { "dc:description": descriptions[title] } : {}),
      })),
    },
  };
  return {
    name: `${csvName}-metadata.json`,
    mediaType: "application/csvm+json",
    parts: [`${JSON.stringify(metadata, null, 2)}\n`],
  };
}
