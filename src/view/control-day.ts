import type { AtlasHeading } from "../incidents/atlas.ts";
import { localDateTime } from "../incidents/local-date-time.ts";
import type { ViewState } from "./view-state.ts";

/** The choice of a day of control that follows the timeline. */
export const atTimeCursor = "cursor";

/**
 * The day (`YYYY-MM-DD`) whose areas of control are shown: the one chosen; the last day of the time window,
 * where they follow it and there is one; else the atlas's own. Null where the atlas has none.
 */
export function controlDayOf(
  { controlDate, time }: Pick<ViewState, "controlDate" | "time">,
  { opening, timeZone }: AtlasHeading,
): string | null {
  if (controlDate !== null && controlDate !== atTimeCursor) return controlDate;
  if (controlDate === null || time === null) return opening.controlDate ?? null;
  return localDateTime(time.to - 1, timeZone).slice(0, 10);
}
