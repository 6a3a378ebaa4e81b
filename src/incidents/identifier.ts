import * as v from "valibot";

/** An id written by an author: lower-case letters, digits, hyphens; stable for ever, because links hold it. */
export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.description("Lower-case letters, digits and hyphens. Never change one: links hold it."),
);
