import * as v from "valibot";
import { actorColours } from "./actor-colour.ts";
import { identifier } from "./identifier.ts";
import { localizedText } from "./localized-text-schema.ts";

/** A party to incidents or to the control of ground. */
export const actorSchema = v.strictObject({
  id: identifier,
  name: localizedText,
  shortName: v.optional(localizedText),
  aliases: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  colour: v.picklist(actorColours),
  letter: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(2),
    v.description("Shown on markers beside the colour; unique."),
  ),
  side: v.optional(v.pipe(identifier, v.description("id in `sides`."))),
  memberOf: v.optional(
    v.pipe(identifier, v.description("id of the actor it belongs to or is said to belong to.")),
  ),
  note: v.optional(localizedText),
});

export type Actor = Readonly<v.InferOutput<typeof actorSchema>>;

/** What kind of voice a claimant is. */
const claimantKinds = [
  "official",
  "anonymous-official",
  "armed-group",
  "monitor",
  "state-media",
  "media",
  "witness",
  "other",
] as const;

/** Someone who is said to have said something: a spokesman, a ministry, a monitor, a newspaper. */
export const claimantSchema = v.strictObject({
  id: identifier,
  name: localizedText,
  description: v.optional(localizedText),
  kind: v.picklist(claimantKinds),
  actor: v.optional(v.pipe(identifier, v.description("Actor it speaks for."))),
  side: v.optional(v.pipe(identifier, v.description("id in `sides`."))),
});

export type Claimant = Readonly<v.InferOutput<typeof claimantSchema>>;

export const sideSchema = v.strictObject({ id: identifier, name: localizedText });

export type Side = Readonly<v.InferOutput<typeof sideSchema>>;
