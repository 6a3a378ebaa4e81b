import type { MultiPolygon } from "geojson";
import { areaOverlap } from "../geodesy/area-overlap.ts";
import type { ControlArea } from "./control-area.ts";

/** Ground that two statements give to different actors. */
export interface ControlChange {
  readonly id: string;
  /** Who held it by the first statement. */
  readonly before: ControlArea;
  /** Who held it by the second. */
  readonly after: ControlArea;
  readonly geometry: MultiPolygon;
}

/**
 * Where two sets of areas disagree about who held the ground: two days, or two publishers on one day.
 * Ground that only one of them speaks of is left out, because silence is not a change; so are strips
 * narrower than the outlines are known to, because they are no news.
 */
export function controlChanges(
  before: readonly ControlArea[],
  after: readonly ControlArea[],
): readonly ControlChange[] {
  return before.flatMap((first) =>
    after
      .filter((second) => second.actor !== first.actor)
      .flatMap((second) => {
        const doubt = Math.max(first.uncertaintyMeters, second.uncertaintyMeters);
        const geometry = areaOverlap(first.geometry, second.geometry, doubt);
        if (geometry === null) return [];
        return [{ id: `${first.id}>${second.id}`, before: first, after: second, geometry }];
      }),
  );
}
