import type { ControlArea } from "./control-area.ts";
import { controlAreasOn } from "./control-areas-on.ts";

/** Two sets of areas that are compared; `before` is the one on the map without a comparison. */
export interface ComparedAreas {
  readonly before: readonly ControlArea[];
  readonly after: readonly ControlArea[];
}

/** What `comparison` sets against the areas of `day` (`YYYY-MM-DD`). */
export function comparedAreas(
  areas: readonly ControlArea[],
  day: string,
  comparison:
    | { readonly kind: "day"; readonly day: string }
    | { readonly kind: "publisher"; readonly publisher: string },
): ComparedAreas {
  const onDay = controlAreasOn(areas, day);
  if (comparison.kind === "day") {
    return { before: onDay, after: controlAreasOn(areas, comparison.day) };
  }
  return {
    before: onDay.filter(({ publisher }) => publisher !== comparison.publisher),
    after: onDay.filter(({ publisher }) => publisher === comparison.publisher),
  };
}
