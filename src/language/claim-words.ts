import type { AtlasIndex } from "../incidents/atlas-index.ts";
import type { Claim, FigureUnit } from "../incidents/claim.ts";
import { type FigureClaim, hasQuantity } from "../incidents/figure-groups.ts";
import { figureRange } from "../incidents/figure-range.ts";
import { textIn } from "../incidents/localized-text.ts";
import { parseSpan } from "../incidents/parse-span.ts";
import { claimMessages } from "./claim-messages.ts";
import { formatCount } from "./format-number.ts";
import { formatClock, formatDays, formatPartialDate } from "./format-time.ts";
import type { Language } from "./language.ts";

/** The claimant's name, or that nobody is named. */
export function claimantWords(claim: Claim, index: AtlasIndex, language: Language): string {
  const claimant = index.claimants.get(claim.claimant ?? "");
  if (claimant === undefined) return claimMessages.claims.unattributed;
  return textIn(claimant.name, language.tag.slice(0, 2)).text;
}

/** When a claim was said: "8 February 2018", "about 2018", "date not known". */
export function saidWords({ said }: Claim, { tag }: Language): string {
  const words = claimMessages.claims;
  if (said === null) return words.undated;
  const date = formatPartialDate(tag, said);
  if (/[~%]$/.test(said)) return words.approximately(date);
  return said.endsWith("?") ? words.uncertainDate(date) : date;
}

/**
 * A figure with its hedge, worded from its bounds: "more than 100", "200–300", "about 500", "none"; a word
 * for a number is quoted. People are left unnamed, any other unit is said.
 */
export function figureWords(claim: FigureClaim, language: Language): string {
  const words = claimMessages.claims.figure;
  const { figure, hedges } = claim;
  const { kind } = figureRange(figure);
  if (kind === "words") return words.quoted(figure.asReported);
  if (kind === "none") return words.none;
  const bare = boundWords(claim, language);
  const soft = hedges.includes("nearly") ? words.nearly(bare) : words.about(bare);
  const isSoft = hedges.includes("nearly") || hedges.includes("about");
  const value = isSoft && isClosed(claim) ? soft : bare;
  return figure.unit === "people"
    ? value
    : words.withUnit(value, unitWords(figure.unit, figure.max ?? figure.min ?? 0, language));
}

/** The unit for a number of them: "tank", "tanks". */
export function unitWords(unit: FigureUnit, count: number, { messages }: Language): string {
  return count === 1 ? messages.vocabulary.units[unit].one : messages.vocabulary.units[unit].other;
}

/** The name of a scope without what explains it: the part before a colon. */
export function scopeWords(
  scope: string | null | undefined,
  index: AtlasIndex,
  { tag }: Language,
): string | null {
  const found = index.scopes.get(scope ?? "");
  if (found === undefined) return null;
  return textIn(found.name, tag.slice(0, 2)).text.split(":")[0] ?? null;
}

/** What a claim says in a few words: its figure, or its statement. */
export function gistWords(claim: Claim, language: Language): string {
  if (hasQuantity(claim)) return figureWords(claim, language);
  if (claim.stance === "declines") return claimMessages.claims.declines;
  return claim.statement === undefined
    ? (claim.quote?.text ?? "")
    : textIn(claim.statement, language.tag.slice(0, 2)).text;
}

/** What a claim answers in a few words: a figure, a place, a time, a refusal; null where it takes a sentence. */
export function answerWords(claim: Claim, index: AtlasIndex, language: Language): string | null {
  const place = index.places.get(claim.place ?? "");
  if (claim.subject === "place" && place !== undefined) {
    return textIn(place.name, language.tag.slice(0, 2)).text;
  }
  if (claim.when !== undefined) return toldTimeWords(claim.when, index, language);
  if (claim.stance === "declines") return claimMessages.claims.declines;
  return hasQuantity(claim) ? figureWords(claim, language) : null;
}

/** A time as a party tells it: "7 February 2018, about 20:30"; as written where it cannot be read. */
export function toldTimeWords(when: string, index: AtlasIndex, language: Language): string {
  const { span } = parseSpan(when, index.atlas.heading.timeZone);
  if (span === null) return when;
  const clock = formatClock(language.tag, span);
  const about = claimMessages.claims.figure.about;
  const days = formatDays(language.tag, span);
  if (clock === "") return span.approximate ? about(days) : days;
  return claimMessages.claims.dayAndClock(days, span.approximate ? about(clock) : clock);
}

function isClosed({ figure }: FigureClaim): boolean {
  return figure.min !== undefined && figure.max !== undefined;
}

function boundWords({ figure }: FigureClaim, { tag }: Language): string {
  const words = claimMessages.claims.figure;
  const { min, max, exclusive = false } = figure;
  const number = (value: number) => formatCount(tag, value);
  if (min === undefined) return (exclusive ? words.lessThan : words.upTo)(number(max ?? 0));
  if (max === undefined) return (exclusive ? words.moreThan : words.atLeast)(number(min));
  return min === max ? number(min) : words.between(number(min), number(max));
}

/** A partial date in the least room: "8 Feb", "Feb 2018", "2018". */
export function shortDay(said: string, { tag }: Language): string {
  const bare = said.replace(/[~?%]$/, "");
  const options: Record<number, Intl.DateTimeFormatOptions> = {
    4: { year: "numeric" },
    7: { month: "short", year: "numeric" },
    10: { day: "numeric", month: "short" },
  };
  const time = Date.parse(bare.length === 4 ? `${bare}-01-01` : bare.padEnd(10, "-01"));
  return new Intl.DateTimeFormat(tag, { ...options[bare.length], timeZone: "UTC" }).format(time);
}
