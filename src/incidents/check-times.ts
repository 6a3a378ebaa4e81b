import type { Atlas } from "./atlas.ts";
import { type Check, type CheckedAtlas, claimsOf, issueAt } from "./checked-atlas.ts";
import type { ControlArea } from "./control-area.ts";
import type { Incident } from "./incident.ts";
import { incidentSpan } from "./incident-span.ts";
import type { Issue } from "./issue.ts";
import { firstDayOf, lastDayOf } from "./last-day-of.ts";
import { endMinuteOfDate, isTimeZone, minuteOfDate } from "./local-time.ts";
import { parseSpan } from "./parse-span.ts";
import { latestMinute } from "./time-span.ts";

/** Times that cannot be, that have not come, or that contradict each other within one record. */
export const checkTimes: Check = (checked) => [
  ...headingIssues(checked),
  ...checked.atlas.controlAreas.flatMap((area) => areaIssues(area, checked)),
  ...checked.atlas.incidents.flatMap((incident) => incidentIssues(incident, checked)),
  ...claimIssues(checked),
  ...sourceIssues(checked),
];

function headingIssues({ atlas, at, today }: CheckedAtlas): readonly Issue[] {
  const { heading } = atlas;
  const zoneIssues = isTimeZone(heading.timeZone)
    ? []
    : [issueAt("unknown-time-zone", "error", at(heading), "timeZone", { got: heading.timeZone })];
  const opening = heading.opening.controlDate;
  return [
    ...zoneIssues,
    ...futureIssues(heading, "published", heading.published, { at, today }),
    ...(opening === undefined || hasAreasOn(opening, atlas)
      ? []
      : [
          issueAt("no-areas-on-date", "warning", at(heading), "opening.controlDate", {
            got: opening,
          }),
        ]),
    ...heading.controlDates
      .filter(({ date }) => !hasAreasOn(date, atlas))
      .map((entry) =>
        issueAt("no-areas-on-date", "warning", at(entry), "date", { got: entry.date }),
      ),
  ];
}

function hasAreasOn(date: string, { controlAreas }: Atlas): boolean {
  const [first, last] = [firstDayOf(date), lastDayOf(date)];
  return controlAreas.some(
    (area) => firstDayOf(area.validFrom) <= last && lastDayOf(area.validTo) >= first,
  );
}

function areaIssues(area: ControlArea, { at, today }: CheckedAtlas): readonly Issue[] {
  const validity = `${area.validFrom}/${area.validTo}`;
  const [first, last] = [firstDayOf(area.validFrom), lastDayOf(area.validTo)];
  if (last < first) {
    return [
      issueAt("ends-before-start", "error", at(area), "properties.validTo", { got: validity }),
    ];
  }
  const isWithin = firstDayOf(area.asOf) <= last && lastDayOf(area.asOf) >= first;
  const values = { got: area.asOf, wanted: validity };
  return [
    ...(isWithin
      ? []
      : [issueAt("as-of-outside-validity", "warning", at(area), "properties.asOf", values)]),
    ...futureIssues(area, "properties.asOf", area.asOf, { at, today }),
  ];
}

function incidentIssues(incident: Incident, checked: CheckedAtlas): readonly Issue[] {
  const { atlas, at, today } = checked;
  const zone = incident.when.zone ?? atlas.heading.timeZone;
  const { span, problem } = parseSpan(incident.when.edtf, zone);
  if (problem !== null) {
    const field = problem.kind === "unknown-time-zone" ? "when.zone" : "when.edtf";
    return [issueAt(problem.kind, "error", at(incident), field, { got: problem.got })];
  }
  const tomorrow = endMinuteOfDate(today, zone) ?? latestMinute;
  if (span.startMinute < tomorrow) return [];
  const values = { got: incident.when.edtf, wanted: today };
  return [issueAt("in-the-future", "warning", at(incident), "when.edtf", values)];
}

function claimIssues(checked: CheckedAtlas): readonly Issue[] {
  const { atlas, at } = checked;
  return claimsOf(atlas).flatMap(([claim, incident]) => [
    ...(claim.said === null ? [] : futureIssues(claim, "said", claim.said, checked)),
    ...(claim.when === undefined ? [] : claimTimeIssues(claim.when, claim, incident, checked)),
    ...(claim.said !== null && isSaidBefore(claim.said, incident, atlas)
      ? [
          issueAt("said-before-incident", "warning", at(claim), "said", {
            got: claim.said,
            wanted: incident.when.edtf,
          }),
        ]
      : []),
  ]);
}

function claimTimeIssues(
  when: string,
  claim: object,
  incident: Incident,
  { atlas, at }: CheckedAtlas,
): readonly Issue[] {
  const { problem } = parseSpan(when, incident.when.zone ?? atlas.heading.timeZone);
  // a zone nobody keeps is said once, where it is written
  if (problem === null || problem.kind === "unknown-time-zone") return [];
  return [issueAt(problem.kind, "error", at(claim), "when", { got: problem.got })];
}

/** Whether a claim's whole day, month or year was over before the incident began. */
function isSaidBefore(said: string, incident: Incident, atlas: Atlas): boolean {
  const span = incidentSpan(incident, atlas.heading.timeZone);
  if (span === null) return false;
  const saidUntil = endMinuteOfDate(lastDayOf(said), span.zone);
  return saidUntil !== null && saidUntil <= span.startMinute;
}

function sourceIssues(checked: CheckedAtlas): readonly Issue[] {
  return checked.atlas.sources.flatMap((source) => [
    ...futureIssues(source, "published", source.published, checked),
    ...futureIssues(source, "accessed", source.accessed, checked),
  ]);
}

function futureIssues(
  record: object,
  field: string,
  date: string | undefined,
  { at, today }: Pick<CheckedAtlas, "at" | "today">,
): readonly Issue[] {
  const isFuture =
    date !== undefined && firstDayOf(date) > today && minuteOfDate(today, "UTC") !== null;
  if (!isFuture) return [];
  return [issueAt("in-the-future", "warning", at(record), field, { got: date, wanted: today })];
}
