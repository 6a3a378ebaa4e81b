import type { MapGrid } from "../../geodesy/map-grid.ts";
import type { Issue } from "../../incidents/issue.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format } from "../format.ts";
import { isZip } from "./archive.ts";
import { type DbfTable, readDbf } from "./dbf.ts";
import { gridNamed } from "./document-grid.ts";
import { fileIssue } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { readShp } from "./shp.ts";
import { type ArchiveEntry, unzip } from "./unzip.ts";

/** An ESRI shapefile, its parts in a zip file: shapes from .shp, columns from .dbf. A row a shape. */
export const shapefile: Format = {
  id: "shapefile",
  label: "Shapefile (zipped)",
  extensions: ["zip"],
  detect: ({ head }) => (isZip(head) && hasShapes(head) ? 0.95 : 0),
  read: async (file, name, options) => {
    const { entries, issues } = await unzip(file, name, options.signal);
    const shapes = entryEnding(entries, ".shp");
    if (shapes === undefined) return emptyIncidentSet(name, "shapefile", issues);
    const beside = (ending: string) => entryEnding(entries, ending, shapes.name);
    const geometries = readShp(await bytesOf(shapes));
    const columns = beside(".dbf");
    const table = readDbf(columns ? await bytesOf(columns) : null, await textOf(beside(".cpg")));
    const projection = await textOf(beside(".prj"));
    const grid = gridNamed(projectionName(projection));
    const rowCount = Math.max(geometries.shapes.length, table.rows.length);
    const found = [
      ...issues,
      ...(geometries.isWhole
        ? []
        : [fileIssue("file-truncated", "error", name, { got: String(shapes.file.size) })]),
      ...projectionIssues(projection, grid, name),
      ...otherShapes(entries, shapes, name),
    ];
    return documentSet(
      {
        name,
        format: "shapefile",
        encoding: table.encoding,
        bytes: file.size,
        rowCount,
        issues: found,
        grid,
        featureAt: (row) => ({
          type: "Feature",
          geometry: geometries.shapes[row] ?? null,
          properties: propertiesOf(table, row),
        }),
      },
      options,
    );
  },
};

/** Names of entries stand in the clear: one near the beginning is that of a part of a shapefile. */
function hasShapes(head: Uint8Array): boolean {
  return /\.(shp|shx|dbf|cpg|prj)(?![a-z])/i.test(new TextDecoder("latin1").decode(head));
}

function entryEnding(
  entries: readonly ArchiveEntry[],
  ending: string,
  besideName?: string,
): ArchiveEntry | undefined {
  const stem = besideName?.slice(0, -4).toLowerCase();
  return entries.find(({ name }) => {
    const lower = name.toLowerCase();
    return stem === undefined ? lower.endsWith(ending) : lower === stem + ending;
  });
}

async function bytesOf({ file }: ArchiveEntry): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

async function textOf(entry: ArchiveEntry | undefined): Promise<string> {
  return entry === undefined ? "" : (await entry.file.text()).trim();
}

function propertiesOf(table: DbfTable, row: number): Readonly<Record<string, string>> {
  const cells = table.rows[row] ?? [];
  return Object.fromEntries(table.columns.map((name, at) => [name, cells[at] ?? ""]));
}

/** A .prj file names the coordinate system; PROJCS is one in metres. Empty for degrees. */
function projectionName(projection: string): string {
  if (!/^PROJ/i.test(projection)) return "";
  return /"([^"]{1,100})"/.exec(projection)?.[1] ?? "a projection";
}

function projectionIssues(
  projection: string,
  grid: MapGrid | null,
  file: string,
): readonly Issue[] {
  const got = projectionName(projection);
  if (got === "") return [];
  if (grid !== null) return [fileIssue("coordinate-system-converted", "warning", file, { got })];
  return [fileIssue("coordinate-system", "error", file, { got })];
}

function otherShapes(
  entries: readonly ArchiveEntry[],
  read: ArchiveEntry,
  file: string,
): readonly Issue[] {
  return entries
    .filter((entry) => entry !== read && /\.shp$/i.test(entry.name))
    .map(({ name }) => fileIssue("archive-entry-ignored", "warning", file, { got: name }));
}
