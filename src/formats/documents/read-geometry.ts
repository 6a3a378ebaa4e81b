import { polygonProblems } from "../../geodesy/polygon-problems.ts";
import type { Position } from "../../geodesy/position.ts";
import type { IssueRule } from "../../incidents/issue-rule.ts";
import type { Problem } from "./document-issue.ts";
import { arrayOf, isJsonObject, memberOf } from "./json-value.ts";

/** One piece of a geometry; a ring that is closed repeats its first position. */
export type GeometryPart =
  | { readonly kind: "point"; readonly position: Position }
  | { readonly kind: "line"; readonly positions: readonly Position[] }
  | { readonly kind: "polygon"; readonly rings: readonly (readonly Position[])[] };

/** What is usable of a geometry, and what is wrong with the rest. */
export interface GeometryReading {
  readonly parts: readonly GeometryPart[];
  readonly problems: readonly Problem[];
}

/** Reads any value as a GeoJSON geometry. A part with a position that cannot be right is left out. */
export function readGeometry(geometry: unknown): GeometryReading {
  if (geometry === null || geometry === undefined) {
    return { parts: [], problems: [problem("position-missing", "warning", "")] };
  }
  const problems: Problem[] = [];
  const parts = partsOf(geometry, "geometry", problems, 0);
  if (parts.length === 0 && problems.length === 0) {
    problems.push(problem("position-missing", "warning", "geometry"));
  }
  return { parts, problems: firstOfEachRule(problems) };
}

const deepestCollection = 8;

function partsOf(
  geometry: unknown,
  path: string,
  problems: Problem[],
  depth: number,
): readonly GeometryPart[] {
  const type = memberOf(geometry, "type");
  const coordinates = memberOf(geometry, "coordinates");
  const under = `${path}.coordinates`;
  switch (type) {
    case "Point":
      return onePart(pointPart(coordinates, under, problems));
    case "MultiPoint":
      return listOf(coordinates).flatMap((each) => onePart(pointPart(each, under, problems)));
    case "LineString":
      return onePart(linePart(coordinates, under, problems));
    case "MultiLineString":
      return listOf(coordinates).flatMap((each) => onePart(linePart(each, under, problems)));
    case "Polygon":
      return onePart(polygonPart(coordinates, under, problems));
    case "MultiPolygon":
      return listOf(coordinates).flatMap((each) => onePart(polygonPart(each, under, problems)));
    case "GeometryCollection":
      if (depth < deepestCollection) return collected(geometry, path, problems, depth);
      break;
  }
  const got = isJsonObject(geometry) ? String(type).slice(0, 80) : typeof geometry;
  problems.push(problem("geometry-unknown", "error", path, { got }));
  return [];
}

function collected(geometry: unknown, path: string, problems: Problem[], depth: number) {
  return arrayOf(geometry, "geometries").flatMap((each, index) =>
    partsOf(each, `${path}.geometries.${index}`, problems, depth + 1),
  );
}

function pointPart(value: unknown, path: string, problems: Problem[]): GeometryPart | null {
  if (Array.isArray(value) && value.length === 0) return null;
  const position = readPosition(value, path, problems);
  if (position === null) return null;
  if (position[0] === 0 && position[1] === 0) {
    problems.push(problem("null-island", "warning", path));
  }
  return { kind: "point", position };
}

function linePart(value: unknown, path: string, problems: Problem[]): GeometryPart | null {
  const positions = readPositions(value, path, problems);
  if (positions === null) return null;
  if (positions.length >= 2) return { kind: "line", positions };
  const got = String(positions.length);
  if (got !== "0") problems.push(problem("line-too-short", "warning", path, { got }));
  return positions[0] ? { kind: "point", position: positions[0] } : null;
}

function polygonPart(value: unknown, path: string, problems: Problem[]): GeometryPart | null {
  const rings: (readonly Position[])[] = [];
  for (const ring of listOf(value)) {
    const positions = readPositions(ring, path, problems);
    if (positions === null) return null;
    const closed = closedRing(positions, path, problems);
    if (closed !== null) rings.push(closed);
    // a hole without its outline is no area
    else if (rings.length === 0) return null;
  }
  if (rings.some(crossesItself)) problems.push(problem("polygon-crosses-itself", "warning", path));
  return rings.length === 0 ? null : { kind: "polygon", rings };
}

/** More corners than this take longer to compare than anybody waits. */
const mostCornersCompared = 5_000;

function crossesItself(ring: readonly Position[]): boolean {
  if (ring.length > mostCornersCompared) return false;
  const coordinates = [ring.map(([longitude, latitude]) => [longitude, latitude])];
  const problems = polygonProblems({ type: "Polygon", coordinates });
  return problems.some(({ kind }) => kind === "self-intersecting");
}

/** Closes an open ring and says so; a ring of fewer than three corners is no area. */
function closedRing(
  positions: readonly Position[],
  path: string,
  problems: Problem[],
): readonly Position[] | null {
  const [first] = positions;
  const last = positions.at(-1);
  if (first === undefined || last === undefined) return null;
  const isClosed = positions.length > 1 && first[0] === last[0] && first[1] === last[1];
  const corners = isClosed ? positions.length - 1 : positions.length;
  if (corners < 3) {
    problems.push(
      problem("polygon-too-few-points", "error", path, { got: String(positions.length) }),
    );
    return null;
  }
  if (isClosed) return positions;
  problems.push(problem("polygon-unclosed", "warning", path));
  return [...positions, first];
}

function readPositions(
  value: unknown,
  path: string,
  problems: Problem[],
): readonly Position[] | null {
  const positions: Position[] = [];
  for (const each of listOf(value)) {
    const position = readPosition(each, path, problems);
    if (position === null) return null;
    positions.push(position);
  }
  return positions;
}

function readPosition(value: unknown, path: string, problems: Problem[]): Position | null {
  const [longitude, latitude] = listOf(value).map(decimalOf);
  const got = shortened(value);
  if (isEmptyPosition(value)) {
    problems.push(problem("position-missing", "warning", path));
    return null;
  }
  if (typeof longitude !== "number" || typeof latitude !== "number") {
    problems.push(problem("position-not-a-number", "error", path, { got }));
    return null;
  }
  const rule = rangeProblem(longitude, latitude);
  if (rule !== null) {
    const values =
      rule === "position-projected"
        ? { east: String(longitude), north: String(latitude), cure: "choose-grid" }
        : { wanted: `[${latitude}, ${longitude}]` };
    problems.push(problem(rule, "error", path, { got, ...values }));
    return null;
  }
  return [normalizedLongitude(longitude), latitude];
}

function isEmptyPosition(value: unknown): boolean {
  return listOf(value).every((each) => each === null || each === undefined || each === "");
}

/** A number, or text that is nothing but a decimal number; else null. */
export function decimalOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  const isDecimal = typeof value === "string" && /^\s*[-+]?\d{1,20}(\.\d{1,20})?\s*$/.test(value);
  return isDecimal ? Number(value) : null;
}

/** Which rule a pair breaks. Values far beyond degrees are metres of a projection. */
function rangeProblem(longitude: number, latitude: number): IssueRule | null {
  if (Math.abs(longitude) > 1_000 || Math.abs(latitude) > 1_000) return "position-projected";
  if (Math.abs(latitude) > 90) {
    const couldBeSwapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    return couldBeSwapped ? "coordinates-swapped" : "latitude-out-of-range";
  }
  return Math.abs(longitude) > 360 ? "longitude-out-of-range" : null;
}

function normalizedLongitude(longitude: number): number {
  if (longitude > 180) return longitude - 360;
  return longitude < -180 ? longitude + 360 : longitude;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function onePart(part: GeometryPart | null): readonly GeometryPart[] {
  return part === null ? [] : [part];
}

/** A ring with a thousand bad corners is one thing to look at. */
function firstOfEachRule(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

function problem(
  rule: IssueRule,
  severity: Problem["severity"],
  path: string,
  values: Problem["values"] = {},
): Problem {
  return { rule, severity, path, values };
}

function shortened(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, 80);
}
