import type { Polygon } from "geojson";
import { extentOfGeometry, extentOfUncertain } from "../geodesy/extent.ts";
import { isInArea } from "../geodesy/point-in-area.ts";
import type { Extent, Position } from "../geodesy/position.ts";
import { walkCells } from "./cell-walk.ts";
import { distancesFrom, roughness } from "./distances-from.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { AreaFilter } from "./query-protocol.ts";
import { positionOfRow } from "./row-summary.ts";
import { spansOfExtent } from "./view-spans.ts";

/** Marks with 1 the placed rows that stand in any of the areas. */
export function rowsInAreas(table: IncidentTable, areas: readonly AreaFilter[]): Uint8Array {
  const hits = new Uint8Array(table.rowCount);
  for (const area of areas) {
    const isIn = area.kind === "ring" ? ringTest(table, area) : polygonTest(table, area);
    const extent = extentOfArea(area);
    if (!extent) continue;
    const view = spansOfExtent(extent);
    const run = (_: number, low: number, high: number) => {
      for (let row = low; row < high; row++) if (!hits[row] && isIn(row)) hits[row] = 1;
    };
    for (const span of view.spans) walkCells(table, view, span, 1, { run });
  }
  return hits;
}

type RowTest = (row: number) => boolean;

function ringTest(table: IncidentTable, area: AreaFilter & { kind: "ring" }): RowTest {
  const { center, radiusMeters } = area;
  const distances = distancesFrom(table, center);
  return (row) => {
    const rough = distances.roughMeters(row);
    if (rough * (1 - roughness) > radiusMeters) return false;
    return rough * (1 + roughness) < radiusMeters || distances.meters(row) <= radiusMeters;
  };
}

/** Rows on one spot follow one another often enough that the last answer is kept. */
function polygonTest(table: IncidentTable, area: AreaFilter & { kind: "polygon" }): RowTest {
  const polygon = polygonOf(area.rings);
  let lastLongitude = Number.NaN;
  let lastLatitude = Number.NaN;
  let lastAnswer = false;
  return (row) => {
    const [longitude, latitude] = positionOfRow(table, row) ?? [Number.NaN, Number.NaN];
    if (longitude === lastLongitude && latitude === lastLatitude) return lastAnswer;
    lastLongitude = longitude;
    lastLatitude = latitude;
    // rings may run on past the antimeridian either way
    lastAnswer = [0, 360, -360].some((turn) => isInArea([longitude + turn, latitude], polygon));
    return lastAnswer;
  };
}

function extentOfArea(area: AreaFilter): Extent | null {
  if (area.kind === "polygon") return extentOfGeometry(polygonOf(area.rings));
  return extentOfUncertain({ position: area.center, uncertaintyMeters: area.radiusMeters });
}

/** GeoJSON wants each ring to end where it began. */
function polygonOf(rings: readonly (readonly Position[])[]): Polygon {
  return {
    type: "Polygon",
    coordinates: rings.map((ring) => {
      const [first] = ring;
      const last = ring.at(-1);
      const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
      return [...ring, ...(first && !isClosed ? [first] : [])].map((position) => [...position]);
    }),
  };
}
