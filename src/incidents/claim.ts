import * as v from "valibot";
import { hedges } from "./hedge.ts";
import { identifier } from "./identifier.ts";
import { languageTag, localizedText } from "./localized-text-schema.ts";
import { longitudeLatitude, uncertaintyMeters } from "./location.ts";
import { partialDate } from "./partial-date.ts";

/** What a claim is about: one field of an incident. The order is the order of rows in the claim matrix. */
export const claimSubjects = [
  "what-happened",
  "killed",
  "wounded",
  "killed-or-wounded",
  "captured",
  "own-casualties",
  "attackers",
  "personnel",
  "weapons",
  "rounds",
  "strikes",
  "equipment-lost",
  "distance",
  "place",
  "start",
  "duration",
  "who-fired-first",
  "responsibility",
  "participation",
  "purpose",
  "coordination",
  "control",
  "context",
] as const;

export type ClaimSubject = (typeof claimSubjects)[number];

/** Units a figure may be given in, spelled as in the source's meaning, never converted. */
export const figureUnits = [
  "people",
  "vehicles",
  "tanks",
  "aircraft",
  "missiles",
  "rounds",
  "strikes",
  "towns",
  "metres",
  "kilometres",
  "miles",
  "minutes",
  "hours",
  "years",
  "percent",
] as const;

export type FigureUnit = (typeof figureUnits)[number];

const figure = v.strictObject({
  min: v.optional(
    v.pipe(
      v.number(),
      v.finite(),
      v.description("Least value the claim allows. Leave out when it is open below."),
    ),
  ),
  max: v.optional(
    v.pipe(
      v.number(),
      v.finite(),
      v.description("Greatest value the claim allows. Leave out when it is open above."),
    ),
  ),
  exclusive: v.optional(
    v.pipe(
      v.boolean(),
      v.description('true for "more than" or "less than": the bound itself is not included.'),
    ),
  ),
  unit: v.picklist(figureUnits),
  asReported: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.description('The figure in the words of the source: "more than 100", "dozens".'),
  ),
});

/** A number as one party gave it: `min` without `max` is open above, neither is "dozens". */
export type Figure = Readonly<v.InferOutput<typeof figure>>;

const quotation = v.strictObject({
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
  language: v.pipe(languageTag, v.description("BCP 47 tag of the language of `text`.")),
  translation: v.optional(localizedText),
});

const claimRelation = v.strictObject({
  kind: v.picklist(["updates", "retracts", "denies", "contradicts"]),
  claim: v.pipe(identifier, v.description("id of the earlier or opposing claim.")),
});

export type ClaimRelation = Readonly<v.InferOutput<typeof claimRelation>>;

/** One party's statement about one field of an incident. Claims are never merged into one number. */
export const claimSchema = v.strictObject({
  id: v.pipe(identifier, v.description("Stable, unique in the atlas, never reused.")),
  subject: v.picklist(claimSubjects),
  scope: v.optional(
    v.pipe(
      identifier,
      v.description(
        "Of whom or what: an id from `scopes` in atlas.json. Different scopes never share a scale.",
      ),
    ),
  ),
  claimant: v.nullable(
    v.pipe(
      identifier,
      v.description(
        "Who is said to have said it: id in actors.json `claimants`; null = unattributed.",
      ),
    ),
  ),
  attribution: v.optional(
    v.pipe(
      localizedText,
      v.description(
        "How the source attributes it, when that matters: passive voice, speaker lost.",
      ),
    ),
  ),
  stance: v.optional(v.picklist(["asserts", "denies", "declines"]), "asserts"),
  hedges: v.optional(v.pipe(v.array(v.picklist(hedges)), v.readonly()), []),
  hedgeAsWritten: v.optional(
    v.pipe(v.string(), v.description("The hedging words of the source, verbatim.")),
  ),
  figure: v.optional(figure),
  statement: v.optional(
    v.pipe(
      localizedText,
      v.description("What was said, in our own words. Required where there is no figure."),
    ),
  ),
  quote: v.optional(quotation),
  said: v.nullable(
    v.pipe(
      partialDate,
      v.description("When it was said (EDTF date). null = not known; never guess."),
    ),
  ),
  source: v.pipe(identifier, v.description("id in sources.json of the document it was read in.")),
  alsoIn: v.optional(
    v.pipe(
      v.array(identifier),
      v.readonly(),
      v.description("Further documents that carry the same statement."),
    ),
    [],
  ),
  originId: v.pipe(
    identifier,
    v.description(
      "Statements with the same originId are reprints of one statement or one briefing: one origin.",
    ),
  ),
  relations: v.optional(v.pipe(v.array(claimRelation), v.readonly()), []),
  place: v.optional(
    v.pipe(identifier, v.description("Place as this party tells it: id in places.geojson.")),
  ),
  position: v.optional(longitudeLatitude),
  uncertaintyMeters: v.optional(uncertaintyMeters),
  when: v.optional(
    v.pipe(
      v.string(),
      v.description("Time as this party tells it, in the notation of incident.when.edtf."),
    ),
  ),
  sourceReliability: v.optional(v.picklist(["A", "B", "C", "D", "E", "F"]), "F"),
  informationCredibility: v.optional(v.picklist(["1", "2", "3", "4", "5", "6"]), "6"),
  note: v.optional(localizedText),
});

export type Claim = Readonly<v.InferOutput<typeof claimSchema>>;
