import { extentOfPositions, paddedExtent } from "../../geodesy/extent.ts";
import { extentWidth } from "../../geodesy/extent-union.ts";
import { normalizedLongitude } from "../../geodesy/longitude.ts";
import type { Extent, Position } from "../../geodesy/position.ts";
import type { Actor } from "../../incidents/actor.ts";
import type { Atlas } from "../../incidents/atlas.ts";
import type { Claim, Figure } from "../../incidents/claim.ts";
import type { Incident } from "../../incidents/incident.ts";
import { incidentTypes } from "../../incidents/incident-type.ts";
import type { LocalizedText } from "../../incidents/localized-text.ts";
import type { Location } from "../../incidents/location.ts";
import { precisionLimitsMeters } from "../../incidents/precision.ts";
import type { Source } from "../../incidents/source.ts";
import { actorsOfNames, unknownLanguage } from "./actors-of-names.ts";
import { edtfOfSpan } from "./edtf-of-span.ts";
import type { ExportRow } from "./export-row.ts";
import { createIdentifiers, type Identifiers } from "./identifiers.ts";

/** An atlas to begin with, made of the rows of a table. */
export interface AtlasOfRows {
  readonly atlas: Atlas;
  /** Rows without a date that can be written: an atlas dates every incident. */
  readonly undated: number;
}

/**
 * Makes an atlas of imported rows. Each row is an incident; what happened and how many were killed are claims
 * that nobody is named for, read in the table, which names the sources of the row. `name` becomes its id and
 * title, `origin` is the file the rows come from, `today` is `YYYY-MM-DD`.
 */
export function atlasOfRows(
  rows: Iterable<ExportRow>,
  {
    name,
    origin,
    today,
  }: { readonly name: string; readonly origin: string; readonly today: string },
): AtlasOfRows {
  const actors = actorsOfNames(countsOfActors(rows));
  const sources = createSources(origin);
  const ids = createIdentifiers();
  const incidents: Incident[] = [];
  let undated = 0;
  let row = 0;
  for (const each of rows) {
    row++;
    const edtf =
      each.startMinute === null || each.endMinute === null
        ? null
        : edtfOfSpan(each.startMinute, each.endMinute);
    if (edtf === null) undated++;
    else incidents.push(incidentOf(each, edtf, { row, ids, actors, sources, origin }));
  }
  const id = createIdentifiers().take(name, "atlas");
  const atlas: Atlas = {
    heading: {
      schemaVersion: 1,
      id,
      title: asWritten(name),
      summary: { en: `${incidents.length} incidents, a row of ${origin} each.` },
      ...lookAt(incidents),
      timeZone: "UTC",
      version: "0.1",
      published: today,
      authors: [],
      licence: "Not stated.",
      attribution: [origin],
      controlDates: [],
      scopes: [],
      distanceNotes: [],
    },
    places: [],
    controlAreas: [],
    incidents,
    actors: [...actors.values()],
    claimants: [],
    sides: [],
    sources: sources.all(),
  };
  return { atlas, undated };
}

function countsOfActors(rows: Iterable<ExportRow>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actors } of rows) {
    for (const name of filled(actors)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Texts that say something, each once. */
function filled(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text.trim() !== ""))];
}

interface Surroundings {
  /** Place in the table, from 1. */
  readonly row: number;
  readonly ids: Identifiers;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: Sources;
  readonly origin: string;
}

function incidentOf(row: ExportRow, edtf: string, around: Surroundings): Incident {
  const id = around.ids.take(row.id, `row-${around.row}`);
  const named = filled(row.actors).flatMap((name) => around.actors.get(name) ?? []);
  return {
    id,
    title: asWritten(row.title || row.place || row.id || `Row ${around.row}`),
    type: incidentTypes.find((type) => type === row.type) ?? "other",
    when: { edtf },
    where: locationOf(row, around.origin),
    actors: named.map((actor) => ({ actor: actor.id, role: "party" })),
    claims: claimsOf(row, id, around),
    sources: [],
    related: [],
  };
}

function locationOf(row: ExportRow, origin: string): Location {
  const why = filled([row.place, row.precisionNote]).join(". ");
  const said = why === "" ? {} : { why: asWritten(why) };
  const radius = radiusOf(row);
  if (row.longitude !== null && row.latitude !== null && radius !== null) {
    const position: Position = [row.longitude, row.latitude];
    return { kind: "position", position, uncertaintyMeters: radius, ...said };
  }
  if (row.country !== "") return { kind: "country", country: row.country, ...said };
  return {
    kind: "none",
    why: why === "" ? { en: `${origin} gives no position.` } : asWritten(why),
  };
}

/** The radius of the row, else the greatest of its class of precision; null where a class has none. */
function radiusOf({ uncertaintyMeters, precision }: ExportRow): number | null {
  if (uncertaintyMeters !== null) return uncertaintyMeters;
  const limits: Readonly<Record<string, number>> = precisionLimitsMeters;
  return limits[precision] ?? null;
}

function claimsOf(row: ExportRow, id: string, { sources, origin }: Surroundings): Claim[] {
  const attribution: LocalizedText = { en: `As ${origin} has it.` };
  const common = {
    claimant: null,
    attribution,
    stance: "asserts",
    hedges: [],
    said: null,
    source: sources.table,
    alsoIn: filled(row.sources).map((text) => sources.idOf(text)),
    originId: id,
    relations: [],
    sourceReliability: "F",
    informationCredibility: "6",
  } as const;
  const type = incidentTypes.some((known) => known === row.type) ? "" : row.type;
  const statement = filled([type, row.notes]).join(". ");
  const figure = figureOf(row);
  const what: Claim = {
    id: `${id}-what`,
    subject: "what-happened",
    statement: asWritten(statement),
    ...common,
  };
  const killed = figure && {
    id: `${id}-killed`,
    subject: "killed" as const,
    figure,
    ...common,
  };
  return [...(statement === "" ? [] : [what]), ...(killed === null ? [] : [killed])];
}

/** The estimate as the row has it, also where its bounds are out of order; null for none. */
function figureOf({ low, best, high }: ExportRow): Figure | null {
  const [min, max] = low === null && high === null ? [best, best] : [low, high];
  const words = [
    ...(low === null ? [] : [`low ${low}`]),
    ...(best === null ? [] : [`best ${best}`]),
    ...(high === null ? [] : [`high ${high}`]),
  ];
  if (words.length === 0) return null;
  return {
    ...(min !== null && { min }),
    ...(max !== null && { max }),
    unit: "people",
    asReported: words.join(", "),
  };
}

/** Documents of an atlas: the table itself and what its rows name. */
interface Sources {
  /** Id of the table. */
  readonly table: string;
  idOf(text: string): string;
  all(): readonly Source[];
}

function createSources(origin: string): Sources {
  const ids = createIdentifiers();
  const table: Source = { id: ids.take(origin, "table"), publisher: origin };
  const byText = new Map<string, Source>();
  return {
    table: table.id,
    idOf(text) {
      const known = byText.get(text);
      if (known) return known.id;
      const { host, url } = addressIn(text);
      const id = ids.take(host ?? text, `source-${byText.size + 1}`);
      const source = { id, publisher: host ?? text, ...(url !== undefined && { url }) };
      byText.set(text, source);
      return id;
    },
    all: () => [table, ...byText.values()],
  };
}

function addressIn(text: string): { readonly host?: string; readonly url?: string } {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return {};
  return { host: new URL(text).hostname, url: text };
}

/** Texts of a table stand in a language it does not name. */
function asWritten(text: string): LocalizedText {
  return { [unknownLanguage]: text };
}

const wholeEarth: Extent = [-180, -90, 180, 90];
/** Room around the outermost incidents, so that one alone has ground around it. */
const marginMeters = 2_000;
/** Width of a map that opens, in pixels, and of the earth at zoom 0. */
const [mapPixels, earthPixels] = [800, 256];

function lookAt(incidents: readonly Incident[]): Pick<Atlas["heading"], "extent" | "opening"> {
  const positions = incidents.flatMap(({ where }) =>
    where.kind === "position" ? [where.position] : [],
  );
  const outermost = extentOfPositions(positions);
  const extent = outermost === null ? wholeEarth : paddedExtent(outermost, marginMeters);
  const [west, south, , north] = extent;
  const width = extentWidth(extent);
  const degrees = Math.max(width, 2 * (north - south));
  const zoom = Math.floor(Math.log2(((mapPixels / earthPixels) * 360) / degrees));
  const center: Position = [normalizedLongitude(west + width / 2), (south + north) / 2];
  return { extent, opening: { center, zoom: Math.min(14, Math.max(1, zoom)) } };
}
