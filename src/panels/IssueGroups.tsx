import type { Issue } from "../incidents/issue.ts";
import { formatCount } from "../language/format-number.ts";
import { issueSentence } from "../language/issue-sentence.ts";
import { useLanguage } from "../language/language.ts";
import { saveText } from "./save-file.ts";

interface IssueGroupsProps {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** How many problems of one kind are written out. */
const shownPerRule = 50;

/** What is wrong in a file, by kind of problem, each with its rows; the whole list as a download. */
export function IssueGroups({ name, issues }: IssueGroupsProps) {
  const { messages, tag } = useLanguage();
  const words = messages.files;
  if (issues.length === 0) return <p className="quiet">{words.noIssues}</p>;
  const rules = [...new Set(issues.map(({ rule }) => rule))];
  return (
    <details className="near-list">
      <summary>{words.issues(issues.length, formatCount(tag, issues.length))}</summary>
      <button
        type="button"
        className="link-button"
        onClick={() => saveText(`${name}.problems.csv`, "text/csv", problemTable())}
      >
        {words.downloadProblems}
      </button>
      <ul className="plain-list">
        {rules.map((rule) => (
          <RuleIssues key={rule} issues={issues.filter((issue) => issue.rule === rule)} />
        ))}
      </ul>
    </details>
  );

  function problemTable(): string {
    const lines = issues.map((issue) =>
      [issue.row ?? "", issue.severity, issue.rule, issue.path, issueSentence(issue)]
        .map(csvCell)
        .join(","),
    );
    return ["row,severity,rule,column,problem", ...lines, ""].join("\r\n");
  }
}

function RuleIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { messages, tag } = useLanguage();
  const words = messages.files;
  const rest = issues.length - shownPerRule;
  return (
    <>
      {issues.slice(0, shownPerRule).map((issue) => (
        <li key={`${issue.row ?? ""}/${issue.path}/${JSON.stringify(issue.values)}`}>
          {issue.row !== undefined && <strong>{words.row(formatCount(tag, issue.row))} </strong>}
          {issue.path && <bdi dir="ltr">{issue.path} </bdi>}
          <span className="quiet">{issueSentence(issue)}</span>
        </li>
      ))}
      {rest > 0 && <li className="quiet">{words.moreIssues(formatCount(tag, rest))}</li>}
    </>
  );
}

/** Quoted, and with an apostrophe before what a spreadsheet would run as a formula. */
function csvCell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
