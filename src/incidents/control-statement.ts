import type { ControlArea } from "./control-area.ts";
import { controlAreasOn } from "./control-areas-on.ts";
import { firstDayOf } from "./last-day-of.ts";

/** The newest statement behind areas of control, seen from a day. */
export interface ControlStatement {
  /** When it was made, as given. */
  readonly asOf: string;
  /** Days from the statement to the day; negative where it was made later. */
  readonly daysBefore: number;
  /** Whether it holds on the day; if not it is the last one before it. */
  readonly holds: boolean;
}

/** What the areas of a day (`YYYY-MM-DD`) rest on, else the last statement before it; null without any. */
export function controlStatementOn(
  areas: readonly ControlArea[],
  day: string,
): ControlStatement | null {
  const stated = controlAreasOn(areas, day);
  const earlier = areas.filter(({ asOf }) => firstDayOf(asOf) <= day);
  const asOf = newest(stated.length > 0 ? stated : earlier);
  if (asOf === null) return null;
  return { asOf, daysBefore: daysBetween(asOf, day), holds: stated.length > 0 };
}

/** Whole days from a statement (partial date) to a day, negative where the statement is the later one. */
export function daysBetween(asOf: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(firstDayOf(asOf))) / 86_400_000);
}

function newest(areas: readonly ControlArea[]): string | null {
  return (
    areas
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? null
  );
}
