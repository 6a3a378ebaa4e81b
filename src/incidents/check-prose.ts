import type { Actor } from "./actor.ts";
import { type Check, issueAt } from "./checked-atlas.ts";
import type { Claim } from "./claim.ts";
import type { Incident } from "./incident.ts";
import type { Issue } from "./issue.ts";
import { accusingWord, proseAccusations } from "./prose-accusations.ts";
import { proseFigures } from "./prose-figures.ts";
import type { RecordPath } from "./record-path.ts";

/**
 * Prose that says more than the claims: figures and accusations none of them carries, attributions to nobody
 * (English only).
 */
export const checkProse: Check = ({ atlas, at }) => {
  const names = namesOf(atlas.actors);
  return atlas.incidents.flatMap((incident) => {
    const carried = carriedFigures(incident.claims);
    const told = wordsOf(incident.claims);
    return prosesOf(incident).flatMap(([field, text]) => [
      ...figureIssues(text, carried, at(incident), field),
      ...passiveIssues(text, at(incident), field),
      ...accusationIssues(text, names, told, at(incident), field),
    ]);
  });
};

const passive =
  /\b(?:(?:is|are|was|were|has been|have been) (?:widely )?(?:reported|believed|thought|said|alleged|understood|rumoured|presumed|claimed)\b(?! by\b)|allegedly|reportedly|purportedly|supposedly)\b/giu;

/** Somebody who speaks in the same sentence. */
const attributed =
  /\b(?:according to|said|says|told|by|reported that|claims? that|claimed that)\b/iu;

function prosesOf(incident: Incident): readonly (readonly [string, string])[] {
  const fields = { title: incident.title, summary: incident.summary, note: incident.note };
  return Object.entries(fields).flatMap(([field, texts]) => {
    const text = texts?.["en"];
    return text === undefined ? [] : [[`${field}.en`, text] as const];
  });
}

function figureIssues(
  text: string,
  carried: ReadonlySet<number>,
  at: RecordPath,
  field: string,
): readonly Issue[] {
  // a note is an editor's own remark: what it counts is not a claim
  if (field.startsWith("note")) return [];
  return proseFigures(text)
    .filter(({ value }) => !carried.has(value))
    .map(({ written }) => issueAt("figure-without-claim", "warning", at, field, { got: written }));
}

function passiveIssues(text: string, at: RecordPath, field: string): readonly Issue[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (isAttributed(sentence)) return [];
    return Array.from(sentence.matchAll(passive), ([got]) =>
      issueAt("passive-attribution", "warning", at, field, { got }),
    );
  });
}

function accusationIssues(
  text: string,
  names: readonly string[],
  told: string,
  at: RecordPath,
  field: string,
): readonly Issue[] {
  return sentencesOf(text)
    .filter((sentence) => !isAttributed(sentence))
    .flatMap((sentence) => proseAccusations(sentence, names))
    .filter((got) => !told.includes(accusingWord(got)))
    .map((got) => issueAt("accusation-without-claim", "warning", at, field, { got }));
}

function sentencesOf(text: string): readonly string[] {
  return text.slice(0, 20_000).split(/(?<=[.!?])\s+/u);
}

/** Whether somebody who speaks is named beside what is passive. */
function isAttributed(sentence: string): boolean {
  return attributed.test(sentence.replace(passive, " "));
}

/** What actors are called in English prose; their initials alone are left aside. */
function namesOf(actors: readonly Actor[]): readonly string[] {
  const names = actors.flatMap(({ name, shortName, aliases }) => [
    name["en"] ?? "",
    shortName?.["en"] ?? "",
    ...aliases,
  ]);
  return [...new Set(names)].filter((name) => name.length > 1);
}

/** All that claims say, in their own words and those of their sources, in small letters. */
function wordsOf(claims: readonly Claim[]): string {
  return claims
    .flatMap(({ subject, statement, quote, figure }) => [
      subject,
      statement?.["en"],
      quote?.text,
      quote?.translation?.["en"],
      figure?.asReported,
    ])
    .filter((text) => text !== undefined)
    .join(" ")
    .toLowerCase();
}

/** Bounds of figures, and every number in the words of a claim or its source. */
function carriedFigures(claims: readonly Claim[]): ReadonlySet<number> {
  return new Set(
    claims.flatMap(({ figure, statement, quote }) => [
      ...(figure?.min === undefined ? [] : [figure.min]),
      ...(figure?.max === undefined ? [] : [figure.max]),
      ...[figure?.asReported, statement?.["en"], quote?.text].flatMap((text) =>
        proseFigures(text ?? "").map(({ value }) => value),
      ),
    ]),
  );
}
