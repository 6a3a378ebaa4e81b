import type { Issue } from "../incidents/issue.ts";
import type { IssueRule } from "../incidents/issue-rule.ts";
import { issueMessages } from "./english/issues.ts";

/**
 * A sentence for each rule; a rule without one does not compile. They are kept out of the catalogue of the
 * interface because most readers never see one: import this file where issues are listed, lazily.
 */
const sentences: Readonly<Record<IssueRule, (values: Issue["values"]) => string>> = issueMessages;

/** What was got and what was wanted, in English; control characters of the data shown as spaces. */
export function issueSentence(issue: Issue): string {
  return sentences[issue.rule](issue.values).replace(/\p{Cc}+/gu, " ");
}
