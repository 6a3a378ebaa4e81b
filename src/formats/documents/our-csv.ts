import { emptyIncidentSet } from "../empty-incident-set.ts";
import { type FlatColumn, flatColumns } from "../exports/flat-row.ts";
import { unflattenRecord } from "../exports/flatten-record.ts";
import { textOfCell } from "../exports/safe-cell.ts";
import type { FileSample, Format, IncidentSet, OriginalField, ReadOptions } from "../format.ts";
import { csvRows } from "./csv-rows.ts";
import { documentSet } from "./document-set.ts";
import { documentText, sampleText } from "./document-text.ts";
import { textOf } from "./json-value.ts";
import { type OurRow, ourRecords } from "./our-record.ts";
import { parseJson } from "./parse-json.ts";

/** Larger files are left to the table readers, which hold columns instead of cells. */
const largestBytes = 60_000_000;

/** CSV that this application wrote. Its claims are in a file beside it: `readOurCsv` takes both. */
export const ourCsv: Format = {
  id: "incident-atlas-csv",
  label: "Incident Atlas CSV",
  extensions: ["csv"],
  detect: isOurCsv,
  read: async (file, name, options) => {
    const pair = (await isPair(file)) ? parseJson(await file.text(), name).value : null;
    if (pair === null) return readOurCsv(file, null, name, options);
    const [csv, claims] = ["incidentAtlasCsv", "claims"].map((key) => textOf(pair, key));
    return readOurCsv(new Blob([csv ?? ""]), new Blob([claims ?? ""]), name, options);
  },
};

/** How `combineFiles` puts the incidents and their claims together. */
const pairStart = '{"incidentAtlasCsv":';

function isOurCsv(sample: FileSample): number {
  if (sample.size > largestBytes) return 0;
  const text = sampleText(sample);
  return text.startsWith(flatColumns.join(",")) || text.startsWith(pairStart) ? 1 : 0;
}

async function isPair(file: Blob): Promise<boolean> {
  return (await file.slice(0, pairStart.length).text()) === pairStart;
}

/** An exported CSV and, where there is one, the CSV of its claims. */
export async function readOurCsv(
  file: Blob,
  claims: Blob | null,
  name: string,
  options: ReadOptions,
): Promise<IncidentSet> {
  const { text, encoding, issues } = await documentText(file, name, largestBytes);
  const claimsText = claims === null ? null : await documentText(claims, name, largestBytes);
  options.signal?.throwIfAborted();
  const found = [...issues, ...(claimsText?.issues ?? [])];
  if (text === null) return emptyIncidentSet(name, "incident-atlas-csv", found);
  const table = tableOf(text);
  const claimsOf = claimsByIncident(claimsText?.text ?? "");
  const set = await documentSet(
    {
      name,
      format: "incident-atlas-csv",
      encoding,
      bytes: file.size,
      ...ourRecords((row) => ourRowOf(table.columns, table.rows[row] ?? [], claimsOf)),
      rowCount: table.rows.length,
      issues: found,
    },
    options,
  );
  return { ...set, delimiter: "," };
}

interface CellTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function tableOf(text: string): CellTable {
  const [header = [], ...rows] = csvRows(text);
  return { columns: header.map(textOfCell), rows };
}

type ClaimsByIncident = ReadonlyMap<string, readonly unknown[]>;

function claimsByIncident(text: string): ClaimsByIncident {
  const { columns, rows } = tableOf(text);
  const claims = new Map<string, unknown[]>();
  for (const row of rows) {
    const incident = textOfCell(row[columns.indexOf("incident")] ?? "");
    const list = claims.get(incident) ?? [];
    claims.set(incident, list);
    list.push(recordUnder("claim", columns, row));
  }
  return claims;
}

function ourRowOf(
  columns: readonly string[],
  row: readonly string[],
  claims: ClaimsByIncident,
): OurRow {
  const textOf = (column: FlatColumn) => textOfCell(row[columns.indexOf(column)] ?? "");
  return {
    textOf,
    fields: () => originalsOf(columns, row),
    incident() {
      const incident = recordUnder("record", columns, row);
      if (typeof incident !== "object" || incident === null) return null;
      return { ...incident, claims: claims.get(textOf("id")) ?? [] };
    },
  };
}

function originalsOf(columns: readonly string[], row: readonly string[]): readonly OriginalField[] {
  return columns.flatMap((column, at) => {
    if (!column.startsWith("original.")) return [];
    const name = column.slice("original.".length).replace(/\u00a0\(\d+\)$/, "");
    return [{ name, value: textOfCell(row[at] ?? "") }];
  });
}

/** The tree in the columns that begin with `prefix` and a dot. */
function recordUnder(prefix: string, columns: readonly string[], row: readonly string[]): unknown {
  const cells = columns.flatMap((column, at): [string, string][] => {
    if (!column.startsWith(`${prefix}.`)) return [];
    return [[column.slice(prefix.length + 1), textOfCell(row[at] ?? "")]];
  });
  return unflattenRecord(new Map(cells));
}
