import type { Atlas } from "./atlas.ts";
import { type Check, type CheckedAtlas, claimsOf, issueAt } from "./checked-atlas.ts";
import type { Issue } from "./issue.ts";
import type { IssueRule } from "./issue-rule.ts";

/**
 * Ids that do not tell records apart. Claims, scopes and distance notes are unique in the atlas; incidents,
 * places, areas of control and distance notes share one namespace, because links name what is open by id.
 */
export const checkIds: Check = (checked) => {
  const { atlas } = checked;
  return [
    ...repeated(
      "duplicate-id",
      "error",
      claimsOf(atlas).map(([claim]) => claim),
      checked,
    ),
    ...repeated("duplicate-id", "error", atlas.heading.scopes, checked),
    ...repeated("duplicate-id", "error", atlas.heading.distanceNotes, checked),
    ...repeated("shared-id", "warning", linkedRecords(atlas), checked),
    ...sharedLetters(checked),
  ];
};

interface Named {
  readonly id: string;
}

function linkedRecords(atlas: Atlas): readonly Named[] {
  const kinds = [atlas.incidents, atlas.places, atlas.controlAreas, atlas.heading.distanceNotes];
  // one of each kind, so that a repetition within a kind is not said twice
  return kinds.flatMap((records: readonly Named[]) => [
    ...new Map(records.map((record) => [record.id, record])).values(),
  ]);
}

function repeated(
  rule: IssueRule,
  severity: Issue["severity"],
  records: readonly Named[],
  { at }: CheckedAtlas,
): readonly Issue[] {
  const firsts = new Map<string, Named>();
  return records.flatMap((record) => {
    const first = firsts.get(record.id);
    if (first === undefined) {
      firsts.set(record.id, record);
      return [];
    }
    const values = { got: record.id, first: `${at(first).file}:${at(first).path}` };
    return issueAt(rule, severity, at(record), "id", values);
  });
}

/** Markers tell actors apart by letter as well as by colour. */
function sharedLetters({ atlas, at }: CheckedAtlas): readonly Issue[] {
  const firsts = new Map<string, string>();
  return atlas.actors.flatMap((actor) => {
    const first = firsts.get(actor.letter);
    if (first === undefined) {
      firsts.set(actor.letter, actor.id);
      return [];
    }
    return issueAt("shared-letter", "warning", at(actor), "letter", { got: actor.letter, first });
  });
}
