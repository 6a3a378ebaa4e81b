import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import type { AtlasIndex } from "../incidents/atlas-index.ts";
import type { Claim } from "../incidents/claim.ts";
import { claimsKnownBy } from "../incidents/claims-known-by.ts";
import { differencesOf } from "../incidents/differences.ts";
import { figureGroups } from "../incidents/figure-groups.ts";
import type { Incident } from "../incidents/incident.ts";
import { incidentSpan } from "../incidents/incident-span.ts";
import { type LocalizedText, textIn } from "../incidents/localized-text.ts";
import { originsOf } from "../incidents/origins.ts";
import type { TimeSpan } from "../incidents/time-span.ts";
import { claimMessages } from "./claim-messages.ts";
import { answersOf } from "./difference-words.ts";
import { distanceSentences } from "./distance-in-words.ts";
import { figureCaption } from "./figure-caption.ts";
import { type DistanceUnits, formatDistance } from "./format-distance.ts";
import { formatList } from "./format-number.ts";
import { formatClock, formatDays, formatPartialDate, formatZone } from "./format-time.ts";
import type { Language } from "./language.ts";

/** What an incident is told in, besides its own record. */
export interface Telling {
  readonly index: AtlasIndex;
  /** Only claims said by the end of this day count (`YYYY-MM-DD`); null for all. */
  readonly known: string | null;
  readonly units: DistanceUnits;
  readonly language: Language;
}

const answeredSubjects = ["place", "start"] as const;

/**
 * An incident in plain sentences: when, where, how far from what, who is named in it, every figure with its
 * hedge and who gave it, on what accounts differ, and what it rests on. Nothing is said that no record says.
 */
export function incidentInWords(incident: Incident, telling: Telling): readonly string[] {
  const { known, undated } = claimsKnownBy(incident.claims, telling.known);
  return [
    whenSentence(incident, telling),
    whereSentence(incident, telling),
    ...distanceSentences(incident, known, telling),
    ...rolesSentence(incident, telling),
    ...answerSentences(known, telling),
    ...figureSentences(known, telling),
    ...differSentence(known, telling),
    ...basisSentences(known, undated, telling),
  ];
}

function whenSentence(incident: Incident, { index, language }: Telling): string {
  const words = claimMessages.words;
  const title = inLanguage(incident.title, language);
  const span = incidentSpan(incident, index.atlas.heading.timeZone);
  if (span === null) return words.whenUnread(title);
  return words.when(title, timeWords(span, incident.when.night ?? false, language));
}

function timeWords(span: TimeSpan, isNight: boolean, { messages, tag }: Language): string {
  const { words } = claimMessages;
  const { details } = messages;
  const days = formatDays(tag, span);
  const clock = formatClock(tag, span);
  const night = isNight ? words.night(days) : days;
  if (clock === "") return span.approximate ? details.about(night) : night;
  const zone = formatZone(tag, span.zone, span.startMinute);
  return words.withClock(
    night,
    details.localTime(span.approximate ? details.about(clock) : clock, zone),
  );
}

function whereSentence({ where }: Incident, { index, language, units }: Telling): string {
  const words = claimMessages.words;
  switch (where.kind) {
    case "none":
      return words.whereNone;
    case "country":
      return words.whereCountry(where.country);
    case "position": {
      const place = index.places.get(where.place ?? "");
      const name =
        place === undefined
          ? formatDecimalDegrees(where.position, where.uncertaintyMeters)
          : inLanguage(place.name, language);
      return words.whereAt(name, formatDistance(language.tag, where.uncertaintyMeters, units));
    }
  }
}

function rolesSentence({ actors }: Incident, { index, language }: Telling): readonly string[] {
  const { words } = claimMessages;
  const { vocabulary } = language.messages;
  const named = actors.flatMap(({ actor, role }) => {
    const found = index.actors.get(actor);
    return found === undefined
      ? []
      : [words.role(inLanguage(found.name, language), vocabulary.roles[role])];
  });
  return named.length === 0 ? [] : [words.roles(formatList(language.tag, named))];
}

/** Places and times as each party tells them. */
function answerSentences(
  claims: readonly Claim[],
  { index, language }: Telling,
): readonly string[] {
  const { words } = claimMessages;
  const { vocabulary } = language.messages;
  return answeredSubjects.flatMap((subject) => {
    const own = claims.filter((claim) => claim.subject === subject);
    if (own.length === 0) return [];
    return [words.answers(vocabulary.subjects[subject], answersOf(own, index, language))];
  });
}

/** Distances and places have sentences of their own. */
function figureSentences(
  claims: readonly Claim[],
  { index, language }: Telling,
): readonly string[] {
  return figureGroups(claims)
    .filter(({ subject }) => subject !== "distance" && subject !== "place")
    .map((group) => claimMessages.words.sentence(figureCaption(group, index, language)));
}

function differSentence(claims: readonly Claim[], { language }: Telling): readonly string[] {
  const subjects = differencesOf(claims).map(
    ({ subject }) => language.messages.vocabulary.subjects[subject],
  );
  return subjects.length === 0
    ? []
    : [claimMessages.words.differ(formatList(language.tag, subjects))];
}

function basisSentences(
  known: readonly Claim[],
  undated: readonly Claim[],
  { known: day, language }: Telling,
): readonly string[] {
  const { words, claims } = claimMessages;
  const shownDay = day === null ? null : formatPartialDate(language.tag, day);
  const apart = undated.length === 0 ? [] : [words.undated(claims.claimCount(undated.length))];
  if (known.length === 0) return [words.noClaims(shownDay), ...apart];
  const { origins, linkCount } = originsOf(known);
  const counts = [
    claims.claimCount(known.length),
    claims.originCount(origins.length),
    words.links(linkCount),
  ] as const;
  return [
    shownDay === null ? words.basis(...counts) : words.basisOn(shownDay, ...counts),
    ...apart,
  ];
}

function inLanguage(texts: LocalizedText, { tag }: Language): string {
  return textIn(texts, tag.slice(0, 2)).text;
}
