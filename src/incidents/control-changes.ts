import type { MultiPolygon, Polygon } from "geojson";
import { areaOverlap } from "../geodesy/area-overlap.ts";
import type { ControlArea } from "./control-area.ts";

/** Ground that two statements give to different actors. */
export interface ControlChange {
  readonly id: string;
  /** Who held it by the first statement. */
  readonly before: ControlArea;
  /** Who held it by the second. */
  readonly after: ControlArea;
  readonly geometry: Polygon | MultiPolygon;
}

/**
 * Where two sets of areas disagree about who held the ground: two days, or two publishers on one day.
 * Ground that only one of them speaks of is left out, because silence is not a change.
 */
export function controlChanges(
  before: readonly ControlArea[],
  after: readonly ControlArea[],
): readonly ControlChange[] {
  return before.flatMap((first) =>
    after
      .filter((second) => second.actor !== first.actor)
      .flatMap((second) => {
        const geometry = areaOverlap(first.geometry, second.geometry);
        if (geometry === null) return [];
        return [{ id: `${first.id}>${second.id}`, before: first, after: second, geometry }];
      }),
  );
}
