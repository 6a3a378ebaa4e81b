import type { ControlArea } from "./control-area.ts";
import { firstDayOf, lastDayOf } from "./last-day-of.ts";

/** The areas stated for a day (`YYYY-MM-DD`), both ends of their validity included, in file order. */
export function controlAreasOn(areas: readonly ControlArea[], day: string): readonly ControlArea[] {
  return areas.filter(
    ({ validFrom, validTo }) => firstDayOf(validFrom) <= day && day <= lastDayOf(validTo),
  );
}
