import type { Position } from "../../geodesy/position.ts";
import { type PrecisionClass, precisionOfRadius } from "../../incidents/precision.ts";
import type { OriginalField } from "../format.ts";
import { uncertaintyOfDecimals } from "../tables/stated-decimals.ts";
import { type DocumentGrid, geometryInDegrees } from "./document-grid.ts";
import type { Problem } from "./document-issue.ts";
import { blankRecord, type DocumentRecord } from "./document-record.ts";
import { featureEstimate } from "./feature-estimate.ts";
import { featureTime } from "./feature-time.ts";
import { isJsonObject, type JsonObject, memberOf, plainText } from "./json-value.ts";
import { mapPositions } from "./map-positions.ts";
import { fieldsOf, type RoledProperties, roledProperties, unsafeKeysOf } from "./property-roles.ts";
import { readGeometry } from "./read-geometry.ts";
import type { DayOrder } from "./reported-time.ts";
import { representativePosition } from "./representative-position.ts";

/** How the file a feature comes from writes what GeoJSON leaves open. */
export interface FeatureHabits {
  readonly dayOrder: DayOrder;
  /** What coordinates are metres of, or null for degrees. */
  readonly grid: DocumentGrid | null;
  /** True where somebody found that latitude comes first in it. */
  readonly swapsCoordinates: boolean;
  /** Radius in metres of a point that states none, and why; null reads it off the digits. */
  readonly assumed: { readonly meters: number; readonly note: string } | null;
}

export const plainHabits: FeatureHabits = {
  dayOrder: null,
  grid: null,
  swapsCoordinates: false,
  assumed: null,
};

/** Reads any value as a GeoJSON feature: what its properties mean by name, where its geometry lies. */
export function featureRecord(value: unknown, habits: FeatureHabits = plainHabits): DocumentRecord {
  if (!isJsonObject(value)) return { ...blankRecord, problems: [notAFeature(value)] };
  const own = featureProperties(value);
  const roles = roledProperties(own);
  const place = placeOf(featureGeometry(value), roles, habits);
  const time = featureTime(roles, habits.dayOrder);
  const figures = featureEstimate(roles);
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
    ...figures.estimate,
    fields: [...fieldsOf(own), ...place.fields],
    problems: [...place.problems, ...time.problems, ...figures.problems, ...unsafeKeyProblems(own)],
  };
}

/** The geometry of a feature; anything else that is an object is taken for one. */
export function featureGeometry(value: JsonObject): unknown {
  const geometry = memberOf(value, "geometry");
  const isFeature = memberOf(value, "type") === "Feature" || geometry !== undefined;
  return isFeature ? geometry : value;
}

/** What a feature says beside its geometry; the times that some write under `when` are properties like others. */
export function featureProperties(value: JsonObject): JsonObject {
  const properties = memberOf(value, "properties");
  const own = isJsonObject(properties) ? properties : {};
  const when = memberOf(value, "when");
  if (!isJsonObject(when) || Object.hasOwn(own, "when")) return own;
  return Object.fromEntries([...Object.entries(own), ["when", when]]);
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
  const inDegrees = geometryInDegrees(geometry, habits.grid);
  const moved = habits.swapsCoordinates ? mapPositions(inDegrees, swapped) : inDegrees;
  const { parts, problems } = readGeometry(moved);
  const middle = representativePosition(parts);
  const isPlainPoint = middle?.shape === "point" && !hasAltitude(geometry);
  // what a single pair of numbers cannot hold stays with the row
  const keepsGeometry = isJsonObject(geometry) && !isPlainPoint;
  const fields = [
    ...(keepsGeometry ? [{ name: "geometry", value: JSON.stringify(moved) }] : []),
    ...(moved === geometry ? [] : [originalGeometry(geometry, inDegrees)]),
  ];
  if (middle === null) return { where: nowhere, fields, problems };
  const [longitude, latitude] = middle.position;
  const assumed = habits.assumed ?? (inDegrees === geometry ? null : assumedOfMetres);
  const radius = radiusOf(middle, roles, assumed);
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

/** The geometry as the file has it, where it was read as another. */
function originalGeometry(geometry: unknown, inDegrees: unknown): OriginalField {
  const name = inDegrees === geometry ? "geometry as in the file" : "geometry in metres";
  return { name, value: JSON.stringify(geometry) };
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
  assumed: FeatureHabits["assumed"],
): { readonly meters: number; readonly note: string } {
  const stated = decimalOf(roles.first("uncertainty"));
  const isStated = stated !== null && stated >= 0;
  if (middle.shape !== "point") {
    const least = isStated ? stated : (assumed?.meters ?? 0);
    const meters = Math.max(middle.coverMeters, least);
    return { meters, note: `Middle of ${shapeNames[middle.shape]}; the radius covers all of it.` };
  }
  if (isStated) return { meters: stated, note: "Radius as the file states it." };
  return assumed ?? radiusOfDigits(middle.position);
}

/** Metres say where something was put down, not how well its place is known. */
const assumedOfMetres = { meters: 100, note: "The file states no precision: 100 m assumed." };

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

function unsafeKeyProblems(properties: JsonObject): readonly Problem[] {
  return unsafeKeysOf(properties).map((key) => ({
    rule: "forbidden-key",
    severity: "warning",
    path: "properties",
    values: { got: key },
  }));
}

function decimalOf(text: string): number | null {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null;
}

function notAFeature(value: unknown): Problem {
  const got = Array.isArray(value) ? "a list" : String(value).slice(0, 80);
  return { rule: "record-unreadable", severity: "error", path: "", values: { got } };
}
