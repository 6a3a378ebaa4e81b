import { canonicalText } from "./canonical-text.ts";
import type { Claim } from "./claim.ts";
import type { Incident } from "./incident.ts";
import { markPattern } from "./mark-pattern.ts";

/** What of an incident a link can tell apart, in the order marks and notices name it. */
export const recordParts = [
  "words",
  "time",
  "place",
  "actors",
  "claims",
  "figures",
  "sources",
] as const;

export type RecordPart = (typeof recordParts)[number];

/** The state of an incident's record, short enough for a link. */
export interface RecordMark {
  /** First 8 hexadecimal digits of the SHA-256 of the whole record. */
  readonly whole: string;
  /** null in links that carry only the whole. */
  readonly detail: RecordMarkDetail | null;
}

interface RecordMarkDetail {
  readonly claimCount: number;
  /** The first 3 hexadecimal digits of each part's SHA-256. */
  readonly parts: Readonly<Record<RecordPart, string>>;
}

/** What became of a record since it was marked. */
export interface RecordChange {
  /** Those that are known to have changed; empty where the older mark has no detail or no part tells. */
  readonly parts: readonly RecordPart[];
  /** How many claims there were and are; null where the older mark does not say. */
  readonly claimCounts: readonly [number, number] | null;
}

const wholeLength = 8;
const partLength = 3;

/** The mark of a record. `hash` gives the SHA-256 of a text in hexadecimal. */
export async function markOf(
  incident: Incident,
  hash: (text: string) => Promise<string>,
): Promise<RecordMark> {
  const whole = await hash(canonicalText(incident));
  const hashes = await Promise.all(
    recordParts.map(async (part) => {
      const digits = await hash(canonicalText(contentsOf(part, incident)));
      return [part, digits.slice(0, partLength)] as const;
    }),
  );
  return {
    whole: whole.slice(0, wholeLength),
    detail: { claimCount: incident.claims.length, parts: partsFrom(new Map(hashes)) },
  };
}

/** A mark as links carry it: `0a1b2c3d.34.` and a group of digits a part; without detail only the first. */
export function writeMark({ whole, detail }: RecordMark): string {
  if (detail === null) return whole;
  return `${whole}.${detail.claimCount}.${recordParts.map((part) => detail.parts[part]).join("")}`;
}

/** Reads what `writeMark` wrote, now or before parts were marked; null where it is something else. */
export function readMark(text: string): RecordMark | null {
  const [, whole, claimCount, digits] = markPattern.exec(text) ?? [];
  if (whole === undefined) return null;
  if (claimCount === undefined || digits === undefined) return { whole, detail: null };
  const hashes = recordParts.map(
    (part, at) => [part, digits.slice(at * partLength, (at + 1) * partLength)] as const,
  );
  return {
    whole,
    detail: { claimCount: Number(claimCount), parts: partsFrom(new Map(hashes)) },
  };
}

/** What changed from one state of a record to another; null where nothing did. */
export function recordChange(then: RecordMark, now: RecordMark): RecordChange | null {
  if (then.whole === now.whole) return null;
  const [before, after] = [then.detail, now.detail];
  if (before === null || after === null) return { parts: [], claimCounts: null };
  return {
    parts: recordParts.filter((part) => before.parts[part] !== after.parts[part]),
    claimCounts: [before.claimCount, after.claimCount],
  };
}

function partsFrom(hashes: ReadonlyMap<RecordPart, string>): RecordMarkDetail["parts"] {
  const hashOf = (part: RecordPart) => hashes.get(part) ?? "";
  return {
    words: hashOf("words"),
    time: hashOf("time"),
    place: hashOf("place"),
    actors: hashOf("actors"),
    claims: hashOf("claims"),
    figures: hashOf("figures"),
    sources: hashOf("sources"),
  };
}

/** What a part is made of; every field of the record is in at least one. */
function contentsOf(part: RecordPart, incident: Incident): unknown {
  const { claims, sources, when, where, actors, ...words } = incident;
  switch (part) {
    case "words":
      return words;
    case "time":
      return when;
    case "place":
      return where;
    case "actors":
      return actors;
    case "claims":
      return claims.map(({ figure, hedges, hedgeAsWritten, source, alsoIn, ...claim }) => claim);
    case "figures":
      return claims.flatMap(figureOf);
    case "sources":
      return [...new Set([...claims.flatMap(sourcesOf), ...sources])].toSorted();
  }
}

/** A figure counts with its hedges: losing "at least" changes what is said. */
function figureOf({ id, figure, hedges, hedgeAsWritten }: Claim): readonly unknown[] {
  return figure === undefined && hedges.length === 0
    ? []
    : [{ id, figure, hedges, hedgeAsWritten }];
}

function sourcesOf({ source, alsoIn }: Claim): readonly string[] {
  return [source, ...alsoIn];
}
