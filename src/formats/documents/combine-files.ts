import { zipSync } from "fflate";
import { atlasFiles } from "../../incidents/atlas.ts";
import { baseName, folderOf, type NamedFile } from "./named-file.ts";
import { timemapPart } from "./timemap-part.ts";

/**
 * Makes one file of those that only mean something together, so that each can be read on its own: the six
 * of an atlas folder, TimeMap's events with sources and associations, our CSV with its claims, the parts of a
 * shapefile. Others stay as they are.
 */
export async function combineFiles(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  let rest = files;
  for (const combine of [
    combineAtlas,
    combineCsv,
    leaveOutWords,
    combineShapefiles,
    combineTimemap,
  ]) {
    rest = await combine(rest);
  }
  return rest;
}

async function combineAtlas(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const heading = files.find(({ name }) => baseName(name) === "atlas.json");
  if (heading === undefined) return files;
  const folder = folderOf(heading.name);
  const parts = files.filter(
    ({ name }) => folderOf(name) === folder && atlasFiles.some((file) => file === baseName(name)),
  );
  const texts = await Promise.all(
    parts.map(async ({ name, file }) => [baseName(name), await file.text()] as const),
  );
  const name = folder === "" ? "atlas" : folder.slice(0, -1);
  return [jsonFile(`${name}.atlas.json`, Object.fromEntries(texts)), ...without(files, parts)];
}

/** A pair is read as one text; larger tables are read by themselves. */
const largestPair = 200_000_000;

async function combineCsv(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const claims = files.find(({ name }) => /-claims\.csv$/i.test(name));
  const stem = claims?.name.replace(/-claims\.csv$/i, "");
  const main = files.find(({ name }) => name === `${stem}.csv`);
  if (claims === undefined || main === undefined || main.file.size > largestPair) return files;
  const asides = files.filter(
    ({ name }) => name === `${stem}-sources.csv` || name === `${stem}.csv-metadata.json`,
  );
  const [csv, claimsCsv] = await Promise.all([main.file.text(), claims.file.text()]);
  const combined = jsonFile(main.name, { incidentAtlasCsv: csv, claims: claimsCsv });
  return [combined, ...without(files, [main, claims, ...asides])];
}

/** CSVW beside its CSV says what columns hold, which reading the CSV finds out as well. */
async function leaveOutWords(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  return files.filter(({ name }) => {
    const csv = /^(.*\.csv)-metadata\.json$/i.exec(name)?.[1];
    return csv === undefined || !files.some((other) => other.name === csv);
  });
}

async function combineShapefiles(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const shapes = files.filter(({ name }) => /\.shp$/i.test(name));
  const groups = shapes.map((shape) => {
    const stem = shape.name.slice(0, -4).toLowerCase();
    const parts = files.filter(({ name }) => name.toLowerCase().startsWith(`${stem}.`));
    return { name: `${shape.name.slice(0, -4)}.shp.zip`, parts };
  });
  const zipped = await Promise.all(groups.map(zippedGroup));
  return [
    ...zipped,
    ...without(
      files,
      groups.flatMap(({ parts }) => parts),
    ),
  ];
}

/** Stored, not packed: it never leaves memory. */
async function zippedGroup(group: {
  readonly name: string;
  readonly parts: readonly NamedFile[];
}): Promise<NamedFile> {
  const entries = await Promise.all(
    group.parts.map(
      async ({ name, file }) => [name, new Uint8Array(await file.arrayBuffer())] as const,
    ),
  );
  const zip = Uint8Array.from(zipSync(Object.fromEntries(entries), { level: 0 }));
  return { name: group.name, file: new Blob([zip]) };
}

async function combineTimemap(files: readonly NamedFile[]): Promise<readonly NamedFile[]> {
  const json = files.filter(({ name }) => /\.json$/i.test(name));
  const parts = await Promise.all(
    json.map(async (each) => ({
      ...each,
      part: timemapPart(await each.file.slice(0, 65_536).text()),
    })),
  );
  const partNamed = (wanted: string) => parts.find(({ part }) => part === wanted);
  const [events, sources, associations] = ["events", "sources", "associations"].map(partNamed);
  if (events === undefined || (sources === undefined && associations === undefined)) return files;
  const texts: (readonly [string, string])[] = [["events", await events.file.text()]];
  if (sources) texts.push(["sources", await sources.file.text()]);
  if (associations) texts.push(["associations", await associations.file.text()]);
  // put together as text: each part is checked when the whole is parsed
  const members = texts.map(([key, text]) => `"${key}":${text.replace(/^\ufeff/, "")}`);
  const combined = { name: events.name, file: new Blob([`{${members.join(",")}}`]) };
  const used = new Set([events, sources, associations].map((each) => each?.name));
  return [combined, ...files.filter(({ name }) => !used.has(name))];
}

function jsonFile(name: string, value: unknown): NamedFile {
  return { name, file: new Blob([JSON.stringify(value)]) };
}

function without(files: readonly NamedFile[], used: readonly NamedFile[]): readonly NamedFile[] {
  return files.filter((file) => !used.includes(file));
}
