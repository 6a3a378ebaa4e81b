import type { OriginalField } from "../format.ts";
import { foldedName } from "../tables/column-names.ts";
import { headerWords } from "../tables/header-words.ts";
import type { ColumnRole } from "../tables/table-dialect.ts";
import { flatEntries } from "./flat-entries.ts";
import { anyText, isJsonObject, type JsonObject, memberOf, unsafeKeys } from "./json-value.ts";

/** What a property of a document may mean. */
const propertyRoles = [
  ...(["id", "title", "notes", "place", "type", "country", "actor", "source"] as const),
  ...(["clock", "start", "end", "uncertainty", "best", "low", "high"] as const),
] as const;

type PropertyRole = (typeof propertyRoles)[number];

/** The role that a table gives a column of the same name; a `tag` or a `key` numbers the rows of tables only. */
const columnRoleOf: Readonly<Record<Exclude<PropertyRole, "id">, ColumnRole>> = {
  title: "title",
  notes: "notes",
  place: "place",
  type: "type",
  country: "country",
  actor: "actor",
  source: "source",
  clock: "time",
  start: "date",
  end: "endDate",
  uncertainty: "uncertaintyMeters",
  best: "best",
  low: "low",
  high: "high",
};

/** Names that documents have beside those of tables; these are believed first. */
const documentNames: Readonly<Partial<Record<PropertyRole, readonly string[]>>> = {
  id: ["id", "incidentid", "eventid", "uuid", "globalid", "code", "ref", "guid", "objectid"],
  title: ["title", "name", "headline", "label", "heading"],
  notes: ["notes", "description", "desc", "summary", "content"],
  type: ["type", "incidenttype", "eventtype", "category", "kind", "class", "folder"],
  country: ["country", "countryname", "iso3", "iso"],
  actor: ["actors"],
  source: ["sources", "source", "sourceurl", "url", "link", "links", "href", "reference"],
  start: [
    ...["when", "date", "start", "begin", "timestamp", "time", "datetime", "edtf"],
    ...["datestart", "startdate", "starttime", "eventdate", "incidentdate", "timestart", "day"],
  ],
  end: ["end", "dateend", "enddate", "endtime", "until", "timeend"],
  uncertainty: ["uncertaintymeters", "uncertaintym", "radiusm", "radiusmeters"],
};

const manyNamed: ReadonlySet<PropertyRole> = new Set(["actor", "source"]);

interface RankedRole {
  readonly role: PropertyRole;
  /** 0 is believed first. */
  readonly rank: number;
}

/** In a map file a count is one of features, and a group one of layers. */
const tablesOnly: ReadonlySet<string> = new Set(["count", "n", "group"]);

/** By name; of two roles with one name the later, so that `time` alone says when and not only at what hour. */
const rankedRoles = new Map<string, RankedRole>(
  propertyRoles.flatMap((role) =>
    namesOf(role).map((name, rank) => [name, { role, rank }] as const),
  ),
);

/** Names of a role in the order they are believed, lower case, letters and digits only. */
function namesOf(role: PropertyRole): readonly string[] {
  const ofColumns = role === "id" ? [] : headerWords[columnRoleOf[role]].map(joined);
  const names = new Set([...(documentNames[role] ?? []), ...ofColumns]);
  return [...names].filter((name) => !tablesOnly.has(name));
}

/** A property that says something. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Properties of one record by what they mean. */
export interface RoledProperties {
  /** The first value that is not empty. */
  first(role: PropertyRole): string;
  /** The property that value is of; empty where there is none. */
  nameOf(role: PropertyRole): string;
  /** Every property that has a value of the role, the one believed first before the others. */
  told(role: PropertyRole): readonly NamedText[];
  /** All values of a role that several properties may play, each once. */
  all(role: PropertyRole): readonly string[];
}

/** Finds what properties mean by their names alone; nothing is guessed from values. */
export function roledProperties(properties: JsonObject): RoledProperties {
  const found = new Map<
    PropertyRole,
    { readonly path: string; readonly rank: number; readonly texts: readonly string[] }[]
  >();
  for (const [path, value] of flatEntries(properties)) {
    const ranked = roleOf(path);
    const texts = ranked === null ? [] : textsOf(value).filter((text) => text !== "");
    if (ranked === null || texts.length === 0) continue;
    const others = found.get(ranked.role) ?? [];
    found.set(ranked.role, [...others, { path, rank: ranked.rank, texts }]);
  }
  const playersOf = (role: PropertyRole) => (found.get(role) ?? []).sort((a, b) => a.rank - b.rank);
  const textsIn = (role: PropertyRole) => playersOf(role).flatMap(({ texts }) => texts);
  return {
    first: (role) => textsIn(role)[0] ?? "",
    nameOf: (role) => playersOf(role)[0]?.path ?? "",
    told: (role) =>
      playersOf(role).map(({ path, texts }) => ({ name: path, text: texts[0] ?? "" })),
    all: (role) => [...new Set(manyNamed.has(role) ? textsIn(role) : textsIn(role).slice(0, 1))],
  };
}

const clockNames: ReadonlySet<string> = new Set(headerWords.time.map(joined));
const hourNames: ReadonlySet<string> = new Set(headerWords.hour.map(joined));

/** Whether a name may be that of a time of day, even where it may also be that of a date. */
export function isClockName(path: string): boolean {
  return clockNames.has(ownName(path));
}

/** Whether a name may be that of an hour without its minute. */
export function isHourName(path: string): boolean {
  return hourNames.has(ownName(path));
}

function ownName(path: string): string {
  return joined(path.split(".").at(-1) ?? "");
}

/** Names of properties with the columns of a table they would be; of several for one only the one believed. */
export function rolesOfNames(properties: JsonObject): ReadonlyMap<string, ColumnRole> {
  const believed = new Map<PropertyRole, { readonly path: string; readonly rank: number }>();
  for (const [path, value] of flatEntries(properties)) {
    const ranked = roleOf(path);
    if (ranked === null) continue;
    // one that says nothing stands back behind those that do
    const rank = ranked.rank + (anyText(value) === "" ? 10_000 : 0);
    const other = believed.get(ranked.role);
    if (other === undefined || rank < other.rank) believed.set(ranked.role, { path, rank });
  }
  return new Map(
    Array.from(believed, ([role, { path }]) => [path, role === "id" ? role : columnRoleOf[role]]),
  );
}

const roleOfName = new Map<string, RankedRole | null>();

/** Names repeat from record to record: each is folded once. */
function roleOf(name: string): RankedRole | null {
  const known = roleOfName.get(name);
  if (known !== undefined) return known;
  if (roleOfName.size > 10_000) roleOfName.clear();
  const role = rankedRoles.get(joined(name)) ?? nestedRole(name);
  roleOfName.set(name, role);
  return role;
}

/** What a property of a nested record means by its own name; believed after those that stand at the top. */
function nestedRole(path: string): RankedRole | null {
  const { length } = path.split(".");
  const ranked = length > 1 ? rankedRoles.get(ownName(path)) : undefined;
  return ranked ? { ...ranked, rank: ranked.rank + 100 * length } : null;
}

/** Every property as text, in file order; keys that reach into prototypes are left out. */
export function fieldsOf(properties: JsonObject): readonly OriginalField[] {
  return Object.entries(properties)
    .filter(([name]) => !unsafeKeys.has(name))
    .map(([name, value]) => ({ name, value: anyText(value) }));
}

/** Names of keys that would reach into a prototype, at the top of the properties. */
export function unsafeKeysOf(properties: JsonObject): readonly string[] {
  return Object.keys(properties).filter((name) => unsafeKeys.has(name));
}

/** `eventDate` and `event_date` are one name. */
function joined(name: string): string {
  return foldedName(name).replaceAll("_", "");
}

/** Scalars as text; of an array its scalars and the addresses or names of its records. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOfMember);
  if (value === null || value === undefined || isJsonObject(value)) return [];
  return [String(value).trim()];
}

function textsOfMember(member: unknown): readonly string[] {
  if (Array.isArray(member)) return [];
  if (!isJsonObject(member)) return textsOf(member);
  const naming = ["url", "href", "path", "title", "name"].map((key) => memberOf(member, key));
  return textsOf(naming.find((each) => each !== undefined && each !== ""));
}
