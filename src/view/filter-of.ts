import type { IncidentFilter } from "../query/query-protocol.ts";
import type { ViewState } from "./view-state.ts";

/**
 * What a view asks of the incidents. `foldedText` is the view's text as search sees it; `ids` are the
 * incidents known on the view's day and spoken of by who was chosen, or null for all; `datasets` are all there
 * are, of which the view may hide some.
 */
export function filterOf(
  view: ViewState,
  foldedText: string,
  ids: readonly string[] | null,
  datasets: readonly string[],
): IncidentFilter {
  const { time, types, actors, precisions, placed, hiddenDatasets } = view;
  const hidesSome = datasets.some((id) => hiddenDatasets.includes(id));
  return {
    time,
    types,
    actors,
    precisions,
    placed,
    datasets: hidesSome ? datasets.filter((id) => !hiddenDatasets.includes(id)) : null,
    countries: null,
    text: foldedText,
    areas: [],
    ids,
  };
}

/** The parts of a view that keep incidents from passing, at their open values; the time is one of them. */
export const openChoices = {
  time: null,
  types: null,
  actors: null,
  claimants: null,
  sides: null,
  precisions: null,
  placed: "any",
  text: "",
  hiddenDatasets: [],
} as const satisfies Partial<ViewState>;
