import * as v from "valibot";
import { identifier } from "./identifier.ts";
import type { IssueRule } from "./issue-rule.ts";
import { languageTag } from "./localized-text-schema.ts";
import { partialDate } from "./partial-date.ts";

const webAddress = v.pipe(
  v.string(),
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s]+$/, "not-a-web-address" satisfies IssueRule),
  v.description("http or https address."),
);

/** A document something was read in. The publisher is who carried it, not who said it. */
export const sourceSchema = v.strictObject({
  id: identifier,
  publisher: v.pipe(v.string(), v.nonEmpty()),
  republishes: v.optional(
    v.pipe(v.string(), v.description("The outlet or agency whose copy it carries, e.g. AFP.")),
  ),
  title: v.optional(v.string()),
  url: v.optional(webAddress),
  archiveUrl: v.optional(webAddress),
  published: v.optional(partialDate),
  accessed: v.optional(partialDate),
  language: v.optional(v.pipe(languageTag, v.description("BCP 47 tag."))),
  licence: v.optional(v.string()),
  note: v.optional(v.string()),
});

export type Source = Readonly<v.InferOutput<typeof sourceSchema>>;
