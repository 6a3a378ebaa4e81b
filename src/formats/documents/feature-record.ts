import type { Position } from "../../geodesy/position.ts";
import { type PrecisionClass, precisionOfRadius } from "../../incidents/precision.ts";
import type { OriginalField } from "../format.ts";
import { uncertaintyOfDecimals } from "../tables/stated-decimals.ts";
import type { Problem } from "./document-issue.ts";
import { blankRecord, type DocumentRecord } from "./document-record.ts";
import { isJsonObject, type JsonObject, memberOf, plainText } from "./json-value.ts";
import { mapPositions } from "./map-positions.ts";
import { fieldsOf, type RoledProperties, roledProperties, unsafeKeysOf } from "./property-roles.ts";
import { readGeometry } from "./read-geometry.ts";
import {
  type DayOrder,
  isUndecidedDate,
  type ReportedTime,
  readReportedTime,
  timeFromTo,
} from "./reported-time.ts";
import { representativePosition } from "./representative-position.ts";

/** How the file a feature comes from writes what GeoJSON leaves open. */
export interface FeatureHabits {
  readonly dayOrder: DayOrder;
  /** True where somebody found that latitude comes first in it. */
  readonly swapsCoordinates: boolean;
  /** Radius in metres of a point that states none, and why; null reads it off the digits. */
  readonly assumed: { readonly meters: number; readonly note: string } | null;
}

export const plainHabits: FeatureHabits = {
  dayOrder: null,
  swapsCoordinates: false,
  assumed: null,
};

/** Reads any value as a GeoJSON feature: what its properties mean by name, where its geometry lies. */
export function featureRecord(value: unknown, habits: FeatureHabits = plainHabits): DocumentRecord {
  if (!isJsonObject(value)) return { ...blankRecord, problems: [notAFeature(value)] };
  const isFeature =
    memberOf(value, "type") === "Feature" || memberOf(value, "geometry") !== undefined;
  const properties = memberOf(value, "properties");
  const own = isJsonObject(properties) ? properties : {};
  const roles = roledProperties(own);
  const geometry = isFeature ? memberOf(value, "geometry") : value;
  const place = placeOf(geometry, roles, habits);
  const time = timeOf(value, roles, habits.dayOrder);
  return {
    ...blankRecord,
    ...place.where,
    id: plainText(memberOf(value, "id")) || roles.first("id"),
    title: roles.first("title"),
    notes: roles.first("notes"),
    place: roles.first("place"),
    type: roles.first("type"),
    country: roles.first("country"),
    actors: roles.all("actor"),
    sources: roles.all("source"),
    time: time.time,
    best: countOf(roles.first("best")),
    low: countOf(roles.first("low")),
    high: countOf(roles.first("high")),
    fields: [...fieldsOf(own), ...place.fields],
    problems: [...place.problems, ...time.problems, ...unsafeKeyProblems(own)],
  };
}

interface Where {
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly uncertaintyMeters: number | null;
  readonly precision: PrecisionClass;
  readonly precisionNote: string;
}

interface PlaceReading {
  readonly where: Where;
  readonly fields: readonly OriginalField[];
  readonly problems: readonly Problem[];
}

function placeOf(geometry: unknown, roles: RoledProperties, habits: FeatureHabits): PlaceReading {
  const { parts, problems } = readGeometry(
    habits.swapsCoordinates ? mapPositions(geometry, swapped) : geometry,
  );
  const middle = representativePosition(parts);
  const isPlainPoint = middle?.shape === "point" && !hasAltitude(geometry);
  // what a single pair of numbers cannot hold stays with the row as it was
  const keepsGeometry = isJsonObject(geometry) && !isPlainPoint;
  const fields = keepsGeometry ? [{ name: "geometry", value: JSON.stringify(geometry) }] : [];
  if (middle === null) return { where: nowhere, fields, problems };
  const [longitude, latitude] = middle.position;
  const radius = radiusOf(middle, roles, habits);
  const where = {
    longitude,
    latitude,
    uncertaintyMeters: radius.meters,
    precision: precisionOfRadius(radius.meters),
    precisionNote: radius.note,
  };
  return { where, fields, problems };
}

function swapped(x: number, y: number): Position {
  return [y, x];
}

const nowhere: Where = {
  longitude: null,
  latitude: null,
  uncertaintyMeters: null,
  precision: "none",
  precisionNote: "",
};

function radiusOf(
  middle: NonNullable<ReturnType<typeof representativePosition>>,
  roles: RoledProperties,
  habits: FeatureHabits,
): { readonly meters: number; readonly note: string } {
  const stated = decimalOf(roles.first("uncertainty"));
  const isStated = stated !== null && stated >= 0;
  if (middle.shape !== "point") {
    const least = isStated ? stated : (habits.assumed?.meters ?? 0);
    const meters = Math.max(middle.coverMeters, least);
    return { meters, note: `Middle of ${shapeNames[middle.shape]}; the radius covers all of it.` };
  }
  if (isStated) return { meters: stated, note: "Radius as the file states it." };
  return habits.assumed ?? radiusOfDigits(middle.position);
}

const shapeNames = {
  points: "several points",
  line: "a line",
  area: "an area",
  collection: "several shapes",
} as const;

function radiusOfDigits(position: readonly [number, number]) {
  const meters = uncertaintyOfDecimals(Math.max(...position.map(decimalsOf)));
  return { meters, note: "The file states no precision: assumed from the digits of the position." };
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

function hasAltitude(geometry: unknown): boolean {
  const coordinates = memberOf(geometry, "coordinates");
  return Array.isArray(coordinates) && coordinates.length > 2;
}

interface TimeReading {
  readonly time: ReportedTime | null;
  readonly problems: readonly Problem[];
}

function timeOf(value: JsonObject, roles: RoledProperties, dayOrder: DayOrder): TimeReading {
  const when = memberOf(value, "when");
  const startText = roles.first("start") || plainText(memberOf(when, "start"));
  const endText = roles.first("end") || plainText(memberOf(when, "end"));
  return readTimes(startText, endText, dayOrder);
}

/** A span from the texts of its start and end; texts that are no time become problems. */
function readTimes(startText: string, endText: string, dayOrder: DayOrder): TimeReading {
  const start = readReportedTime(startText, dayOrder);
  const end = readReportedTime(endText, dayOrder);
  const problems = [
    ...unreadTime(startText, start, "start", dayOrder),
    ...unreadTime(endText, end, "end", dayOrder),
  ];
  const time = timeFromTo(start, end);
  if (time !== null || start === null || end === null) return { time, problems };
  const values = { got: `${startText}/${endText}` };
  return {
    time: start,
    problems: [{ rule: "ends-before-start", severity: "warning", path: "end", values }],
  };
}

function unreadTime(
  text: string,
  time: ReportedTime | null,
  path: string,
  dayOrder: DayOrder,
): readonly Problem[] {
  if (text === "" || time !== null) return [];
  const isUndecided = dayOrder === null && isUndecidedDate(text);
  const rule = isUndecided ? "date-order-unknown" : "date-unreadable";
  const cure = isUndecided ? { cure: "set-date-order" } : {};
  return [{ rule, severity: "warning", path, values: { got: text.slice(0, 80), ...cure } }];
}

function unsafeKeyProblems(properties: JsonObject): readonly Problem[] {
  return unsafeKeysOf(properties).map((key) => ({
    rule: "forbidden-key",
    severity: "warning",
    path: "properties",
    values: { got: key },
  }));
}

/** A whole number of people; anything else is kept in the fields only. */
function countOf(text: string): number | null {
  const value = decimalOf(text);
  return value !== null && Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : null;
}

function decimalOf(text: string): number | null {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null;
}

function notAFeature(value: unknown): Problem {
  const got = Array.isArray(value) ? "a list" : String(value).slice(0, 80);
  return { rule: "record-unreadable", severity: "error", path: "", values: { got } };
}
