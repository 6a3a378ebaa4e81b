import fc from "fast-check";
import { type Claim, claimSubjects, figureUnits } from "../../incidents/claim.ts";
import { hedges } from "../../incidents/hedge.ts";
import { actorRoles, type Incident } from "../../incidents/incident.ts";
import { incidentTypes } from "../../incidents/incident-type.ts";
import { precisionClasses } from "../../incidents/precision.ts";
import type { ExportRow } from "./export-row.ts";

const identifier = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/);

/** Texts that break careless writers: formulas, quotes, line ends, markup, numbers as words, other scripts. */
const awkward = fc.constantFrom(
  ...[
    "=1+1",
    "+49",
    "-35.3",
    "@SUM(A1)",
    "＝1",
    "'quoted'",
    '"',
    '""',
    ",",
    ";",
    "a\r\nb",
    "\ttab",
  ],
  ...[
    "<b>&amp;</b>",
    "]]>",
    "2018",
    "1e5",
    "true",
    "null",
    "[]",
    "{}",
    " blank ",
    "خشام",
    "\\n",
    "\\",
  ],
);

const text = fc.oneof(awkward, fc.string({ minLength: 1, maxLength: 20 }));

const anyText = fc.oneof(fc.constant(""), text);

const localized = fc
  .record({ en: text, ar: text, "fr-CA": text }, { requiredKeys: ["en"] })
  .map((texts) => ({ ...texts }));

const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);

const position = fc.tuple(degrees(180), degrees(90));

const meters = fc.double({ min: 0, max: 1_000_000, noNaN: true }).map((value) => value + 0);

const partialDate = fc.constantFrom("2018", "2018-02", "2018-02-08", "2018-02-08~", "2018?");

const location = fc.oneof(
  fc.record(
    {
      kind: fc.constant("position" as const),
      position,
      uncertaintyMeters: meters,
      place: identifier,
      why: localized,
    },
    { requiredKeys: ["kind", "position", "uncertaintyMeters"] },
  ),
  fc.record(
    { kind: fc.constant("country" as const), country: text, why: localized },
    { requiredKeys: ["kind", "country"] },
  ),
  fc.record({ kind: fc.constant("none" as const), why: localized }),
);

const figure = fc.record(
  {
    min: fc.integer(),
    max: fc.integer(),
    exclusive: fc.boolean(),
    unit: fc.constantFrom(...figureUnits),
    asReported: text,
  },
  { requiredKeys: ["unit", "asReported"] },
);

const relation = fc.record({
  kind: fc.constantFrom("updates" as const, "retracts" as const, "denies" as const),
  claim: identifier,
});

const claim = fc.record(
  {
    id: identifier,
    subject: fc.constantFrom(...claimSubjects),
    scope: identifier,
    claimant: fc.option(identifier),
    attribution: localized,
    stance: fc.constantFrom("asserts" as const, "denies" as const, "declines" as const),
    hedges: fc.subarray([...hedges]),
    hedgeAsWritten: anyText,
    figure,
    statement: localized,
    quote: fc.record(
      { text, language: fc.constant("en"), translation: localized },
      { requiredKeys: ["text", "language"] },
    ),
    said: fc.option(partialDate),
    source: identifier,
    alsoIn: fc.array(identifier, { maxLength: 2 }),
    originId: identifier,
    relations: fc.array(relation, { maxLength: 2 }),
    place: identifier,
    position,
    uncertaintyMeters: meters,
    when: text,
    sourceReliability: fc.constantFrom("A" as const, "F" as const),
    informationCredibility: fc.constantFrom("1" as const, "6" as const),
    note: localized,
  },
  {
    requiredKeys: [
      ...(["id", "subject", "claimant", "stance", "hedges", "said", "source", "alsoIn"] as const),
      ...(["originId", "relations", "sourceReliability", "informationCredibility"] as const),
    ],
  },
) satisfies fc.Arbitrary<Claim>;

/** Any incident that passes its schema. */
export const arbitraryIncident: fc.Arbitrary<Incident> = fc.record(
  {
    id: identifier,
    title: localized,
    type: fc.constantFrom(...incidentTypes),
    when: fc.record(
      {
        edtf: fc.constantFrom("2018-02-07T22:00~/2018-02-08T02:00~", "2018-02", "2018-02-07"),
        zone: fc.constant("Asia/Damascus"),
        asReported: localized,
        night: fc.boolean(),
      },
      { requiredKeys: ["edtf"] },
    ),
    where: location,
    actors: fc.array(fc.record({ actor: identifier, role: fc.constantFrom(...actorRoles) }), {
      maxLength: 3,
    }),
    summary: localized,
    claims: fc.array(claim, { maxLength: 3 }),
    sources: fc.array(identifier, { maxLength: 2 }),
    note: localized,
    related: fc.array(identifier, { maxLength: 2 }),
  },
  {
    requiredKeys: [
      "id",
      "title",
      "type",
      "when",
      "where",
      "actors",
      "claims",
      "sources",
      "related",
    ],
  },
);

const estimate = fc.option(fc.nat(1_000_000));

const placed = fc.record({
  longitude: degrees(180),
  latitude: degrees(90),
  uncertaintyMeters: meters.map(Math.fround),
  precision: fc.constantFrom(...precisionClasses.slice(0, 5)),
});

const unplaced = fc.record({
  longitude: fc.constant(null),
  latitude: fc.constant(null),
  uncertaintyMeters: fc.constant(null),
  precision: fc.constantFrom("country" as const, "none" as const),
});

const minutes = fc.oneof(
  fc.constant([null, null] as const),
  fc
    .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.nat(1e6))
    .map(([start, length]) => [start, start + length] as const),
);

/** Any row of an imported file. */
export const arbitraryRow: fc.Arbitrary<ExportRow> = fc
  .record({
    where: fc.oneof(placed, unplaced),
    minutes,
    id: text,
    title: text,
    type: text,
    precisionNote: anyText,
    place: anyText,
    country: anyText,
    actors: fc.uniqueArray(anyText, { maxLength: 3 }),
    low: estimate,
    best: estimate,
    high: estimate,
    sources: fc.array(anyText, { maxLength: 3 }),
    notes: anyText,
    fields: fc.constant([]),
    incident: fc.constant(null),
  })
  .map(({ where, minutes: [startMinute, endMinute], ...row }) => ({
    ...row,
    ...where,
    startMinute,
    endMinute,
  }));
