import type { Issue } from "../incidents/issue.ts";
import type { Messages } from "./language.ts";

/** What was got and what was wanted, in the language of `messages`. */
export function issueSentence(messages: Messages, issue: Issue): string {
  return messages.issues[issue.rule](issue.values);
}
