import type { OriginalField } from "../format.ts";
import { flatEntries } from "./flat-entries.ts";
import { anyText, isJsonObject, type JsonObject, memberOf, unsafeKeys } from "./json-value.ts";

/** What a property of a document may mean. */
type PropertyRole =
  | "id"
  | "title"
  | "notes"
  | "place"
  | "type"
  | "country"
  | "actor"
  | "source"
  | "start"
  | "end"
  | "uncertainty"
  | "best"
  | "low"
  | "high";

/** Names in the order they are believed, folded: lower case, letters and digits only. */
const namesOf: Readonly<Record<PropertyRole, readonly string[]>> = {
  id: ["id", "incidentid", "eventid", "uuid", "globalid", "code", "ref", "guid", "objectid"],
  title: ["title", "name", "headline", "label", "heading"],
  notes: ["notes", "description", "desc", "summary", "content", "text", "comments", "comment"],
  place: ["place", "location", "placename", "locality", "city", "town", "village", "address"],
  type: ["type", "incidenttype", "eventtype", "category", "kind", "class", "folder"],
  country: ["country", "countryname", "iso3", "iso"],
  actor: ["actors", "actor", "actor1", "actor2", "sidea", "sideb", "perpetrator", "belligerents"],
  source: ["sources", "source", "sourceurl", "url", "link", "links", "href", "reference"],
  start: [
    ...["when", "date", "start", "begin", "timestamp", "time", "datetime", "edtf"],
    ...["datestart", "startdate", "starttime", "eventdate", "incidentdate", "timestart", "day"],
  ],
  end: ["end", "dateend", "enddate", "endtime", "until", "timeend"],
  uncertainty: [
    ...["uncertaintymeters", "uncertaintym", "coordinateuncertaintyinmeters", "accuracym"],
    ...["radiusm", "radiusmeters", "precisionm"],
  ],
  best: ["best", "fatalities", "killed", "deaths", "dead", "casualties"],
  low: ["low", "min", "killedmin", "fatalitiesmin"],
  high: ["high", "max", "killedmax", "fatalitiesmax"],
};

const manyNamed: ReadonlySet<PropertyRole> = new Set(["actor", "source"]);

interface RankedRole {
  readonly role: PropertyRole;
  /** 0 is believed first. */
  readonly rank: number;
}

const rankedRoles = new Map<string, RankedRole>(
  Object.entries(namesOf).flatMap(([role, names]) =>
    names.map((name, rank) => [name, { role: role as PropertyRole, rank }] as const),
  ),
);

/** Properties of one record by what they mean. */
export interface RoledProperties {
  /** The first value that is not empty. */
  first(role: PropertyRole): string;
  /** All values of a role that several properties may play, each once. */
  all(role: PropertyRole): readonly string[];
}

/** Finds what properties mean by their names alone; nothing is guessed from values. */
export function roledProperties(properties: JsonObject): RoledProperties {
  const found = new Map<
    PropertyRole,
    { readonly rank: number; readonly texts: readonly string[] }[]
  >();
  for (const [path, value] of flatEntries(properties)) {
    const ranked = roleOf(path);
    const texts = ranked === null ? [] : textsOf(value).filter((text) => text !== "");
    if (ranked === null || texts.length === 0) continue;
    const others = found.get(ranked.role) ?? [];
    found.set(ranked.role, [...others, { rank: ranked.rank, texts }]);
  }
  const textsIn = (role: PropertyRole) =>
    (found.get(role) ?? []).sort((a, b) => a.rank - b.rank).flatMap(({ texts }) => texts);
  return {
    first: (role) => textsIn(role)[0] ?? "",
    all: (role) => [...new Set(manyNamed.has(role) ? textsIn(role) : textsIn(role).slice(0, 1))],
  };
}

const roleOfName = new Map<string, RankedRole | null>();

/** Names repeat from record to record: each is folded once. */
function roleOf(name: string): RankedRole | null {
  const known = roleOfName.get(name);
  if (known !== undefined) return known;
  if (roleOfName.size > 10_000) roleOfName.clear();
  const role = rankedRoles.get(foldedName(name)) ?? nestedRole(name);
  roleOfName.set(name, role);
  return role;
}

/** What a property of a nested record means by its own name; believed after those that stand at the top. */
function nestedRole(path: string): RankedRole | null {
  const names = path.split(".");
  const ranked = names.length > 1 ? rankedRoles.get(foldedName(names.at(-1) ?? "")) : undefined;
  return ranked ? { ...ranked, rank: ranked.rank + 100 * names.length } : null;
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

function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
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
