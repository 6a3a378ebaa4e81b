import type { Atlas } from "./atlas.ts";
import { foldText } from "./fold-text.ts";
import type { Incident } from "./incident.ts";
import { type LocalizedText, textIn } from "./localized-text.ts";
import { type Voices, voicesOf } from "./voices.ts";

/** What names an incident in a list, and what a search looks through. */
export interface IncidentLabel {
  readonly id: string;
  readonly title: string;
  /** Folded: titles, summaries, statements, and every name of its place and actors. */
  readonly searchText: string;
  /** Who speaks of it. */
  readonly voices: Voices;
}

/** A label for each of `atlas.incidents`, in their order; titles in `language` where there is one. */
export function incidentLabels(atlas: Atlas, language: string): readonly IncidentLabel[] {
  const names = new Map([...placeNames(atlas), ...actorNames(atlas)]);
  const claimants = new Map(atlas.claimants.map((claimant) => [claimant.id, claimant]));
  return atlas.incidents.map((incident) => ({
    id: incident.id,
    title: textIn(incident.title, language).text,
    searchText: foldText(textsOf(incident, names).join("\n")),
    voices: voicesOf(incident, claimants),
  }));
}

function textsOf(incident: Incident, names: ReadonlyMap<string, readonly string[]>): string[] {
  const place = incident.where.kind === "position" ? incident.where.place : undefined;
  const country = incident.where.kind === "country" ? [incident.where.country] : [];
  const mentioned = [
    ...(place === undefined ? [] : [`place ${place}`]),
    ...incident.actors.map(({ actor }) => `actor ${actor}`),
  ];
  return [
    ...everyLanguage(incident.title),
    ...everyLanguage(incident.summary),
    ...incident.claims.flatMap(({ statement }) => everyLanguage(statement)),
    ...country,
    ...mentioned.flatMap((key) => names.get(key) ?? []),
  ];
}

function placeNames(atlas: Atlas): [string, readonly string[]][] {
  return atlas.places.map(({ id, name, aliases }) => [
    `place ${id}`,
    [...everyLanguage(name), ...Object.values(aliases).flat()],
  ]);
}

function actorNames(atlas: Atlas): [string, readonly string[]][] {
  return atlas.actors.map(({ id, name, shortName, aliases }) => [
    `actor ${id}`,
    [...everyLanguage(name), ...everyLanguage(shortName), ...aliases],
  ]);
}

function everyLanguage(text: LocalizedText | undefined): readonly string[] {
  return Object.values(text ?? {});
}
