import * as v from "valibot";
import { claimSchema } from "./claim.ts";
import { identifier } from "./identifier.ts";
import { incidentTypes } from "./incident-type.ts";
import { localizedText } from "./localized-text-schema.ts";
import { locationSchema } from "./location.ts";

/** What part an actor is reported to have played. `alleged-…`: somebody says so and it is not settled. */
export const actorRoles = [
  "attacker",
  "alleged-attacker",
  "attacked",
  "striker",
  "alleged-striker",
  "struck",
  "party",
  "ally-present",
  "took-control",
  "lost-control",
  "speaker",
  "subject",
] as const;

export type ActorRole = (typeof actorRoles)[number];

const involvedActor = v.strictObject({
  actor: v.pipe(identifier, v.description("id in actors.json.")),
  role: v.picklist(actorRoles),
});

const reportedTime = v.strictObject({
  edtf: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.description(
      "EDTF date, or start/end. Clock times as 2018-02-07T22:00 are local to `zone`; ~ means about. " +
        'The night of 7 February: "2018-02-07T22:00~/2018-02-08T02:00~".',
    ),
  ),
  zone: v.optional(
    v.pipe(v.string(), v.description("IANA time zone, when it is not the atlas's.")),
  ),
  asReported: v.optional(
    v.pipe(localizedText, v.description("The time in the words of the reports.")),
  ),
  night: v.optional(
    v.pipe(v.boolean(), v.description("true: show as a night, e.g. “night of 7–8 February 2018”.")),
  ),
});

/** One thing reported to have happened: a time span, a place with a precision, actors with roles, claims. */
export const incidentSchema = v.strictObject({
  id: v.pipe(identifier, v.description("Stable, unique in the atlas, never reused.")),
  title: localizedText,
  type: v.picklist(incidentTypes),
  when: reportedTime,
  where: locationSchema,
  actors: v.pipe(v.array(involvedActor), v.readonly()),
  summary: v.optional(
    v.pipe(
      localizedText,
      v.description("One to three sentences; no figure that no claim carries."),
    ),
  ),
  claims: v.pipe(v.array(claimSchema), v.readonly()),
  sources: v.optional(
    v.pipe(
      v.array(identifier),
      v.readonly(),
      v.description("Documents on the incident that no claim is tied to."),
    ),
    [],
  ),
  note: v.optional(v.pipe(localizedText, v.description("An open question or a caution."))),
  related: v.optional(
    v.pipe(v.array(identifier), v.readonly(), v.description("ids of related incidents.")),
    [],
  ),
});

export type Incident = Readonly<v.InferOutput<typeof incidentSchema>>;
