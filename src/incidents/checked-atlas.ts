import type { Atlas, AtlasFile } from "./atlas.ts";
import type { Claim } from "./claim.ts";
import type { Incident } from "./incident.ts";
import type { Issue } from "./issue.ts";
import type { IssueRule } from "./issue-rule.ts";
import type { RecordPath, RecordPaths } from "./record-path.ts";

/** What a check looks at. */
export interface CheckedAtlas {
  readonly atlas: Atlas;
  /** `YYYY-MM-DD`; what lies after it has not happened. */
  readonly today: string;
  /** Where a record stands in its file. */
  readonly at: (record: object) => RecordPath;
}

/** One family of rules: everything it finds wrong, in the order of the files. */
export type Check = (checked: CheckedAtlas) => readonly Issue[];

/** An issue at `field` of the record that `at` leads to. */
export function issueAt(
  rule: IssueRule,
  severity: Issue["severity"],
  at: RecordPath,
  field: string,
  values: Issue["values"] = {},
): Issue {
  const path = [at.path, field].filter((part) => part !== "").join(".");
  return { rule, severity, file: at.file, path, values };
}

/** Every claim with the incident it is made in. */
export function claimsOf(atlas: Atlas): readonly (readonly [Claim, Incident])[] {
  return atlas.incidents.flatMap((incident) =>
    incident.claims.map((claim) => [claim, incident] as const),
  );
}

/** The place of every record counted in an atlas that is in memory only. */
export function recordPathsOf(atlas: Atlas): RecordPaths {
  const numbered = (file: AtlasFile, key: string, records: readonly object[]) =>
    records.map((record, at) => [record, { file, path: `${key}.${at}` }] as const);
  const incidents = numbered("incidents.json", "incidents", atlas.incidents);
  const claims = atlas.incidents.flatMap((incident, at) =>
    numbered("incidents.json", `incidents.${at}.claims`, incident.claims),
  );
  return new Map<object, RecordPath>([
    ...numbered("atlas.json", "controlDates", atlas.heading.controlDates),
    ...numbered("atlas.json", "scopes", atlas.heading.scopes),
    ...numbered("atlas.json", "distanceNotes", atlas.heading.distanceNotes),
    ...numbered("places.geojson", "features", atlas.places),
    ...numbered("control-areas.geojson", "features", atlas.controlAreas),
    ...incidents,
    ...claims,
    ...numbered("actors.json", "actors", atlas.actors),
    ...numbered("actors.json", "claimants", atlas.claimants),
    ...numbered("actors.json", "sides", atlas.sides),
    ...numbered("sources.json", "sources", atlas.sources),
  ]);
}
