import { claimSentences } from "./claim-sentences.ts";
import type { Export, ExportInput } from "./export.ts";
import type { ExportRow } from "./export-row.ts";
import { flatColumns, flatRow } from "./flat-row.ts";
import { leftOutOf } from "./left-out-of.ts";
import { minuteText } from "./minute-text.ts";
import { xmlText } from "./xml-text.ts";

/** The extended data that marks our own KML, with the version of its layout. */
export const ourKmlMark = "incidentAtlas";

/** KML 2.2: a placemark an incident, plain columns, claims as sentences and the full record as extended data. */
export function exportKml(input: ExportInput): Export {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n',
    `<name>${xmlText(input.name)}</name>\n`,
    data([[ourKmlMark, "1"]]),
  ];
  const sentences = claimSentences(input.atlas);
  for (const row of input.rows) parts.push(placemark(row, sentences(row)));
  parts.push("</Document></kml>\n");
  return {
    files: [
      { name: `${input.name}.kml`, mediaType: "application/vnd.google-earth.kml+xml", parts },
    ],
    rowCount: input.rowCount,
    leftOut: leftOutOf(input, new Set()),
  };
}

function placemark(row: ExportRow, claims: readonly string[]): string {
  const flat = flatRow(row);
  const cells = flatColumns.flatMap((column): [string, string][] => {
    const value = flat[column];
    return value === null || value === "" ? [] : [[column, String(value)]];
  });
  if (row.fields.length > 0) {
    const pairs = row.fields.map(({ name, value }) => [name, value]);
    cells.push(["fields", JSON.stringify(pairs)]);
  }
  if (claims.length > 0) cells.push(["claims", claims.join("\n")]);
  if (row.incident !== null) cells.push(["incident", JSON.stringify(row.incident)]);
  return [
    "<Placemark>",
    `<name>${xmlText(row.title)}</name>`,
    `<description>${xmlText(xmlText(row.notes))}</description>`,
    timeSpan(row),
    data(cells),
    point(row),
    "</Placemark>\n",
  ].join("");
}

function timeSpan({ startMinute, endMinute }: ExportRow): string {
  if (startMinute === null || endMinute === null) return "";
  const [begin, end] = [minuteText(startMinute), minuteText(endMinute)].map(withSeconds);
  return `<TimeSpan><begin>${begin}</begin><end>${end}</end></TimeSpan>`;
}

/** XML Schema's dateTime wants seconds. */
function withSeconds(text: string): string {
  return text.replace(/Z$/, ":00Z");
}

function point({ longitude, latitude }: ExportRow): string {
  if (longitude === null || latitude === null) return "";
  return `<Point><coordinates>${longitude},${latitude}</coordinates></Point>`;
}

function data(cells: readonly (readonly [string, string])[]): string {
  const elements = cells.map(
    ([name, value]) => `<Data name="${xmlText(name)}"><value>${xmlText(value)}</value></Data>`,
  );
  return `<ExtendedData>${elements.join("")}</ExtendedData>`;
}
