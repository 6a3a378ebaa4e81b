import type { ControlArea } from "./control-area.ts";

/** The areas stated for a day (`YYYY-MM-DD`), both ends of their validity included, in file order. */
export function controlAreasOn(areas: readonly ControlArea[], day: string): readonly ControlArea[] {
  return areas.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo));
}

/** Partial dates compare by prefix: 2018-02 holds every day of February 2018. */
function isWithin(day: string, from: string, to: string): boolean {
  const first = from.replace(/[~?%]$/, "");
  const last = to.replace(/[~?%]$/, "");
  return day.slice(0, first.length) >= first && day.slice(0, last.length) <= last;
}
