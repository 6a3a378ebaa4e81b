import * as v from "valibot";
import type { IssueRule } from "./issue-rule.ts";

/** An id written by an author: lower-case letters, digits, hyphens; stable for ever, because links hold it. */
export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "not-an-identifier" satisfies IssueRule),
  v.maxLength(120),
  v.description("Lower-case letters, digits and hyphens. Never change one: links hold it."),
);
