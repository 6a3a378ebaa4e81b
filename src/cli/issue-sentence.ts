import type { Issue } from "../incidents/issue.ts";
import type { IssueRule } from "../incidents/issue-rule.ts";
import { issueMessages } from "../language/english/issues.ts";

/** A rule without a sentence does not compile here. */
const sentences: Readonly<Record<IssueRule, (values: Issue["values"]) => string>> = issueMessages;

/** What was got and what was wanted, in English; control characters of the data shown as spaces. */
export function issueSentence(issue: Issue): string {
  return sentences[issue.rule](issue.values).replace(/\p{Cc}+/gu, " ");
}
