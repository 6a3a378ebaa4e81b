import type { Atlas } from "./atlas.ts";
import { checkClaims } from "./check-claims.ts";
import { checkDistances } from "./check-distances.ts";
import { checkFigures } from "./check-figures.ts";
import { checkIds } from "./check-ids.ts";
import { checkOutlines } from "./check-outlines.ts";
import { checkPositions } from "./check-positions.ts";
import { checkProse } from "./check-prose.ts";
import { checkReferences } from "./check-references.ts";
import { checkSources } from "./check-sources.ts";
import { checkTimes } from "./check-times.ts";
import { type Check, recordPathsOf } from "./checked-atlas.ts";
import type { Issue } from "./issue.ts";
import type { RecordPaths } from "./record-path.ts";

/** Every family of rules; a new one is a file and a line here. */
const checks: readonly Check[] = [
  checkIds,
  checkReferences,
  checkPositions,
  checkOutlines,
  checkTimes,
  checkFigures,
  checkDistances,
  checkClaims,
  checkSources,
  checkProse,
];

/**
 * Everything the records of an atlas get wrong about each other and the world; `readAtlas` has said what is
 * wrong with each alone, and gives `paths`. `today` is `YYYY-MM-DD`. Nothing is changed or left out here.
 * It brings polygon code along: an application may load it after the first picture.
 */
export function checkAtlas(
  atlas: Atlas,
  paths: RecordPaths = recordPathsOf(atlas),
  today: string = new Date().toISOString().slice(0, 10),
): readonly Issue[] {
  const at = (record: object) => paths.get(record) ?? ({ file: "atlas.json", path: "" } as const);
  return checks.flatMap((check) => check({ atlas, today, at }));
}
