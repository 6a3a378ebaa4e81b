import type { Issue } from "../incidents/issue.ts";
import { issueSentence } from "../language/issue-sentence.ts";
import { useLanguage } from "../language/language.ts";

interface FailedAtlasProps {
  readonly issues: readonly Issue[];
  readonly onRetry: () => void;
}

/** How many reasons are written out. */
const shownIssues = 20;

/** In place of an atlas that cannot be read at all: why, and a way to try again. */
export function FailedAtlas({ issues, onRetry }: FailedAtlasProps) {
  const { messages } = useLanguage();
  return (
    <main className="waiting" role="alert">
      <h1>{messages.app.loadingFailed}</h1>
      <ul className="bullets">
        {issues.slice(0, shownIssues).map((issue) => (
          <li key={`${issue.file}/${issue.path}/${issue.rule}`}>
            <bdi dir="ltr">{issue.file}</bdi>: {issueSentence(issue)}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onRetry}>
        {messages.app.tryAgain}
      </button>
    </main>
  );
}
