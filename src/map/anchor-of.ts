import type { Atlas } from "../incidents/atlas.ts";
import { textIn } from "../incidents/localized-text.ts";
import type { Selection } from "../view/view-state.ts";
import type { MeasurePoint } from "./measure-path.ts";
import { placeMiddle } from "./place-middle.ts";

/** A record as an end of a measurement, with its doubt; null where it stands on no spot. */
export function anchorOf(
  { kind, id }: Selection,
  atlas: Atlas,
  language: string,
): MeasurePoint | null {
  if (kind === "place") {
    const place = atlas.places.find((candidate) => candidate.id === id);
    const position = place === undefined ? null : placeMiddle(place);
    if (place === undefined || position === null) return null;
    const { uncertaintyMeters, name } = place;
    return { position, uncertaintyMeters, name: textIn(name, language).text };
  }
  const incident = atlas.incidents.find((candidate) => kind === "incident" && candidate.id === id);
  if (incident?.where.kind !== "position") return null;
  const { position, uncertaintyMeters } = incident.where;
  return { position, uncertaintyMeters, name: textIn(incident.title, language).text };
}
