import type { rowsInAreas } from "./area-hits.ts";
import type { distancesFrom, nearestPage } from "./distances-from.ts";
import type { nearnessOf } from "./nearness.ts";
import type { IncidentFilter, ListOrder } from "./query-protocol.ts";

/** The parts of the engine that need geodesy. */
interface GeodesicQuestions {
  readonly rowsInAreas: typeof rowsInAreas;
  readonly distancesFrom: typeof distancesFrom;
  readonly nearestPage: typeof nearestPage;
  readonly nearnessOf: typeof nearnessOf;
}

let loaded: GeodesicQuestions | null = null;

/**
 * Loads what answers questions of distance and area: 11 kB packed that a reader who only looks, filters and
 * brushes never needs. Await it before the first such question.
 */
export async function loadGeodesicQuestions(): Promise<void> {
  if (loaded !== null) return;
  const [areas, distances, nearness] = await Promise.all([
    import("./area-hits.ts"),
    import("./distances-from.ts"),
    import("./nearness.ts"),
  ]);
  loaded = { ...areas, ...distances, ...nearness };
}

/** What `loadGeodesicQuestions` loaded; throws before it has. */
export function geodesicQuestions(): GeodesicQuestions {
  if (loaded === null) {
    throw new Error("Got a geodesic question too early, wanted loadGeodesicQuestions() before it.");
  }
  return loaded;
}

interface Question {
  readonly filter?: IncidentFilter;
  readonly list?: { readonly order: ListOrder };
  readonly radiusMeters?: number;
}

/** Whether any of a call's parameters asks about areas, distances or nearness. */
export function isGeodesic(parameters: readonly unknown[]): boolean {
  return parameters.some((parameter) => {
    if (typeof parameter !== "object" || parameter === null) return false;
    const { filter, list, radiusMeters, areas }: Question & Partial<IncidentFilter> = parameter;
    const inAreas = (filter?.areas ?? areas ?? []).length > 0;
    return inAreas || list?.order === "distance" || radiusMeters !== undefined;
  });
}
