import type { CellMend, MendedCell, OpenCell, OpenCells } from "../cell-mend.ts";
import { readCoordinates } from "../tables/read-coordinates.ts";
import { readCount } from "../tables/read-number.ts";
import { uncertaintyOfNotation } from "../tables/stated-decimals.ts";
import type { ColumnRole } from "../tables/table-dialect.ts";
import { type FeatureHabits, featureGeometry, featureProperties } from "./feature-record.ts";
import { flatEntries } from "./flat-entries.ts";
import { anyText, isJsonObject, type JsonObject, memberOf, plainText } from "./json-value.ts";
import { pointNames } from "./point-of.ts";
import { rolesOfNames } from "./property-roles.ts";

/** What the place of a record is called where it is written over: latitude and longitude in one text. */
const positionName = "position";

/** A feature with values written over, and how it is then to be read. */
export interface MendedFeature {
  readonly feature: unknown;
  readonly habits: FeatureHabits;
  readonly mended: readonly MendedCell[];
}

/** Writes values of a feature over; mends of what is not open are left out. */
export function mendedFeature(
  feature: unknown,
  habits: FeatureHabits,
  mends: readonly CellMend[],
  { cells }: OpenCells,
): MendedFeature {
  const cellNamed = new Map(cells.map((cell) => [cell.name, cell]));
  const mended = mends.flatMap((mend) => {
    const cell = cellNamed.get(mend.column);
    return cell === undefined ? [] : [{ ...mend, was: cell.value }];
  });
  if (mended.length === 0 || !isJsonObject(feature)) return { feature, habits, mended: [] };
  const texts = new Map(
    mended.map(({ column, value }) => [column, plainCount(value, cellNamed.get(column)?.role)]),
  );
  const position = texts.get(positionName);
  texts.delete(positionName);
  const geometry = featureGeometry(feature);
  const id = texts.get("id");
  const read = {
    ...(geometry === feature ? {} : feature),
    ...(id !== undefined && memberOf(feature, "id") !== undefined && { id }),
    type: "Feature",
    properties: withTexts(featureProperties(feature), texts, ""),
    geometry: position === undefined ? geometry : pointWritten(position, geometry),
  };
  return {
    feature: read,
    mended,
    habits: position === undefined ? habits : asWritten(habits, position),
  };
}

/** A count in the notation of documents, however somebody wrote it: `1,234` is 1234. */
function plainCount(text: string, role: ColumnRole | undefined): string {
  const isCount = role === "best" || role === "low" || role === "high";
  const count = isCount ? readCount(text) : null;
  return count === null ? text : String(count);
}

/** What of a feature may be written over: its position, where it is one, its id and every plain property. */
export function cellsOfFeature(feature: unknown, habits: FeatureHabits): OpenCells {
  const { dayOrder } = habits;
  if (!isJsonObject(feature)) return { cells: [], dayMonthOrder: dayOrder, closed: null };
  const properties = featureProperties(feature);
  const roles = rolesOfNames(properties);
  const position = positionText(featureGeometry(feature), habits);
  const id = memberOf(feature, "id");
  const cells = new Map<string, OpenCell>();
  if (position !== null) {
    cells.set(positionName, { name: positionName, value: position, role: "coordinates" });
  }
  if (id !== undefined) cells.set("id", { name: "id", value: plainText(id), role: "id" });
  for (const [name, value] of flatEntries(properties)) {
    if (cells.has(name) || (typeof value === "object" && value !== null)) continue;
    const role = roles.get(name);
    cells.set(name, { name, value: anyText(value), ...(role && { role }) });
  }
  const closed = position === null ? "shape" : null;
  return { cells: [...cells.values()], dayMonthOrder: dayOrder, closed };
}

/** As `cellsOfFeature`, for records whose position is made of properties: it is written over as one. */
export function cellsOfEvent(feature: unknown, habits: FeatureHabits): OpenCells {
  const { cells, ...rest } = cellsOfFeature(feature, habits);
  return { ...rest, cells: cells.filter(({ name }) => !pointNames.has(name)) };
}

/** What its reader wrote is a position in degrees, latitude first, as exact as its notation. */
function asWritten(habits: FeatureHabits, text: string): FeatureHabits {
  const meters = uncertaintyOfNotation(text);
  const note = "The file states no precision: assumed from the digits of the position you wrote.";
  return { ...habits, grid: null, swapsCoordinates: false, assumed: { meters, note } };
}

/** A point as text: latitude first, metres as they are; empty without one, null for a shape of several positions. */
function positionText(geometry: unknown, { grid, swapsCoordinates }: FeatureHabits): string | null {
  const coordinates = memberOf(geometry, "coordinates");
  const list = Array.isArray(coordinates) ? coordinates : [];
  if (memberOf(geometry, "type") !== "Point") {
    return list.length > 0 || memberOf(geometry, "geometries") !== undefined ? null : "";
  }
  const [x = "", y = ""] = list.map(plainText);
  if (x === "" && y === "") return "";
  const isAsRead = grid !== null || swapsCoordinates || Math.abs(Number(x)) > 1_000;
  return isAsRead ? `${x}, ${y}` : `${y}, ${x}`;
}

/** The point a text stands for, with the height the file has; what is no position stays, to be reported. */
function pointWritten(text: string, geometry: unknown): unknown {
  if (text.trim() === "") return null;
  const position = readCoordinates(text);
  const before = memberOf(geometry, "coordinates");
  const height = Array.isArray(before) ? before.slice(2) : [];
  return { type: "Point", coordinates: position === null ? [text] : [...position, ...height] };
}

/** A record with the values under dotted names written over. */
function withTexts(
  record: JsonObject,
  texts: ReadonlyMap<string, string>,
  prefix: string,
): JsonObject {
  const entries = Object.entries(record).map(([key, value]) => {
    const name = `${prefix}${key}`;
    if (isJsonObject(value)) return [key, withTexts(value, texts, `${name}.`)];
    return [key, texts.get(name) ?? value];
  });
  return Object.fromEntries(entries);
}
