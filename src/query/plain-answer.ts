import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { Position } from "../geodesy/position.ts";
import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { type PrecisionClass, precisionClasses } from "../incidents/precision.ts";
import { hasAllWords, searchWords } from "./folded-text.ts";
import type { AreaFilter, FacetCount, IncidentFilter, QueryView } from "./query-protocol.ts";

/** One incident as an object. */
export interface PlainRow {
  readonly dataset: string;
  readonly row: number;
  readonly id: string;
  readonly text: string;
  readonly position: Position | null;
  readonly isPlaced: boolean;
  readonly uncertaintyMeters: number;
  readonly precision: PrecisionClass;
  readonly start: number | null;
  readonly end: number | null;
  readonly type: string;
  readonly actors: readonly string[];
  readonly country: string;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

export type Dimension =
  | "time"
  | "types"
  | "actors"
  | "precisions"
  | "placed"
  | "datasets"
  | "countries"
  | "others";

export function plainRows(
  dataset: string,
  columns: IncidentColumns,
  words: (row: number) => { id: string; text: string },
): PlainRow[] {
  return Array.from({ length: columns.rowCount }, (_, row) => {
    const precision = precisionClasses[columns.precision[row] ?? 0] ?? "none";
    const longitude = columns.longitude[row] ?? Number.NaN;
    const latitude = columns.latitude[row] ?? Number.NaN;
    const position: Position | null = Number.isFinite(longitude + latitude)
      ? [longitude, latitude]
      : null;
    const start = columns.startMinute[row] ?? undatedMinute;
    return {
      dataset,
      row,
      ...words(row),
      position,
      isPlaced: position !== null && precision !== "country" && precision !== "none",
      uncertaintyMeters: columns.uncertaintyMeters[row] ?? Number.NaN,
      precision,
      start: start === undatedMinute ? null : start,
      end: start === undatedMinute ? null : (columns.endMinute[row] ?? 0),
      type: columns.typeNames[columns.type[row] ?? 0] ?? "",
      actors: Array.from(
        columns.actor.slice(columns.actorOffset[row], columns.actorOffset[row + 1]),
        (code) => columns.actorNames[code] ?? "",
      ),
      country: columns.countryNames[columns.country[row] ?? 0] ?? "",
      best: columns.best[row] ?? -1,
      low: columns.low[row] ?? -1,
      high: columns.high[row] ?? -1,
    };
  });
}

export function passes(row: PlainRow, filter: IncidentFilter, ignoring?: Dimension): boolean {
  const within = (list: readonly string[] | null, values: readonly string[]) =>
    list === null || values.some((value) => list.includes(value));
  const tests: Record<Dimension, () => boolean> = {
    time: () =>
      filter.time === null ||
      (row.start !== null &&
        row.end !== null &&
        row.start < filter.time.to &&
        row.end > filter.time.from),
    types: () => within(filter.types, [row.type]),
    actors: () => within(filter.actors, row.actors),
    precisions: () => within(filter.precisions, [row.precision]),
    placed: () => filter.placed === "any" || row.isPlaced === (filter.placed === "placed"),
    datasets: () => within(filter.datasets, [row.dataset]),
    countries: () => within(filter.countries, [row.country]),
    others: () =>
      hasAllWords(row.text, searchWords(filter.text)) &&
      (filter.areas.length === 0 || filter.areas.some((area) => isIn(row, area))) &&
      within(filter.ids, [row.id]),
  };
  return Object.entries(tests).every(([name, test]) => name === ignoring || test());
}

function isIn(row: PlainRow, area: AreaFilter): boolean {
  if (!row.isPlaced || !row.position) return false;
  if (area.kind === "ring") return distanceMeters(area.center, row.position) <= area.radiusMeters;
  return isInRings(row.position, area.rings);
}

function isInRings([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

export function isInView(row: PlainRow, view: QueryView): boolean {
  if (!row.isPlaced || !row.position) return false;
  const [west, south, east, north] = view.extent;
  const [longitude, latitude] = row.position;
  if (latitude < south || latitude > north) return false;
  const width = east >= west ? east - west : east - west + 360;
  return width >= 360 || (((longitude - west) % 360) + 360) % 360 <= width;
}

export function plainFacet(
  rows: readonly PlainRow[],
  filter: IncidentFilter,
  dimension: Dimension,
  valuesOf: (row: PlainRow) => readonly string[],
): FacetCount[] {
  const counts = new Map<string, { passing: number; all: number }>();
  for (const row of rows) {
    const isPassing = passes(row, filter, dimension);
    for (const value of new Set(valuesOf(row))) {
      const count = counts.get(value) ?? { passing: 0, all: 0 };
      counts.set(value, {
        passing: count.passing + (isPassing ? 1 : 0),
        all: count.all + 1,
      });
    }
  }
  return [...counts].map(([value, count]) => ({ value, ...count }));
}
