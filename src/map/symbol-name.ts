import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { incidentSpan } from "../incidents/incident-span.ts";
import { textIn } from "../incidents/localized-text.ts";
import { formatDays, formatWindow } from "../language/format-time.ts";
import type { Messages } from "../language/language.ts";
import type { IncidentSummary } from "../query/query-protocol.ts";
import { recordOf } from "../view/selection-of.ts";
import type { ClusterSymbol, IncidentSymbol, SingleSymbol } from "./incident-symbol.ts";
import { placeMiddle } from "./place-middle.ts";

/** What is needed to put a symbol into words. */
export interface SymbolWords {
  readonly words: Messages["map"];
  /** BCP 47 tag for Intl, and the language of names. */
  readonly tag: string;
  readonly language: string;
  readonly atlas: Atlas;
}

/** "Title, 7–8 February 2018, to within 2.5 km" or "7 incidents near Khusham, 2 of them imprecise". */
export function symbolName(symbol: IncidentSymbol, about: SymbolWords): string {
  return symbol.kind === "single" ? singleName(symbol, about) : clusterName(symbol, about);
}

/** The days of an incident, as the record states them; empty where it has no date. */
export function daysOf(incident: IncidentSummary, { atlas, tag }: SymbolWords): string {
  const record = recordOf(atlas, incident);
  const span = record === undefined ? null : incidentSpan(record, atlas.heading.timeZone);
  if (span !== null) return formatDays(tag, span);
  const { startMinute, endMinute } = incident;
  if (startMinute === null || endMinute === null) return "";
  return formatWindow(tag, startMinute, endMinute, atlas.heading.timeZone);
}

function singleName(symbol: SingleSymbol, about: SymbolWords): string {
  const { words } = about;
  const { incident } = symbol;
  const days = daysOf(incident, about);
  const precision = words.precision(incident.uncertaintyMeters ?? 0);
  return [
    incident.title || words.untitled,
    days === "" ? words.undated : days,
    precision,
    ...(symbol.isAlleged ? [words.alleged] : []),
    ...(symbol.isContested ? [words.contested] : []),
  ].join(", ");
}

function clusterName({ position, count, imprecise }: ClusterSymbol, about: SymbolWords): string {
  const { words, atlas, language } = about;
  const place = nearestPlaceName(position, atlas, language);
  const where = place === null ? words.incidents(count) : words.incidentsNear(count, place);
  return imprecise === 0 ? where : `${where}, ${words.impreciseAmong(imprecise)}`;
}

/** Places farther off than this say nothing about where a cluster is. */
const nearMeters = 60_000;

function nearestPlaceName(position: Position, atlas: Atlas, language: string): string | null {
  let nearest: { meters: number; name: string } | null = null;
  for (const place of atlas.places) {
    const middle = placeMiddle(place);
    if (middle === null || !isRoughlyNear(middle, position)) continue;
    const meters = distanceMeters(position, middle);
    if (meters > Math.min(nearMeters, nearest?.meters ?? nearMeters)) continue;
    nearest = { meters, name: textIn(place.name, language).text };
  }
  return nearest?.name ?? null;
}

function isRoughlyNear(a: Position, b: Position): boolean {
  return Math.abs(a[1] - b[1]) < 1 && Math.abs(a[0] - b[0]) < 1.5;
}
