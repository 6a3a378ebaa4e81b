import * as v from "valibot";
import type { IssueRule } from "./issue-rule.ts";

/** A BCP 47 tag of the kind texts are keyed by: `en`, `ar`, `zh-Hant`. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "not-a-language-tag" satisfies IssueRule),
);

/** A text per language (BCP 47 tag): `{ "en": "Khusham", "ar": "خشام" }`. At least one. */
export const localizedText = v.pipe(
  v.record(languageTag, v.pipe(v.string(), v.nonEmpty())),
  v.check((text) => Object.keys(text).length > 0, "text-missing" satisfies IssueRule),
  v.description(
    'One text per language, keyed by BCP 47 tag, e.g. { "en": "Khusham", "ar": "خشام" }.',
  ),
);
