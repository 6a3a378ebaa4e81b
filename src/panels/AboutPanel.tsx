import { lazy, Suspense, useMemo } from "react";
import { checkAtlas } from "../incidents/check-atlas.ts";
import type { Issue } from "../incidents/issue.ts";
import type { AtlasReading } from "../incidents/read-atlas.ts";
import { formatPartialDate } from "../language/format-time.ts";
import { issueSentence } from "../language/issue-sentence.ts";
import { useLanguage } from "../language/language.ts";
import { writePreferences } from "../view/preferences.ts";
import { changeView, useView } from "../view/store.ts";
import { useAtlas } from "./atlas-context.ts";
import { NameText } from "./NameText.tsx";

const CiteAtlas = lazy(async () => ({
  default: (await import("./claims/Cite.tsx")).CiteAtlas,
}));

const themes = ["system", "light", "dark"] as const;
const units = ["metric", "imperial", "nautical"] as const;

/** What this atlas is, its caution, its data's problems and licences, and the reader's own settings. */
export function AboutPanel({ reading }: { readonly reading: AtlasReading }) {
  const { messages, tag } = useLanguage();
  const { heading } = useAtlas().atlas;
  return (
    <div className="panel-body">
      <h2 className="visually-hidden">{messages.app.tabs.about}</h2>
      <p className="summary">
        <NameText texts={heading.summary} />
      </p>
      {heading.caution && (
        <p className="caution">
          <NameText texts={heading.caution} />
        </p>
      )}
      <Settings />
      <section className="group">
        <h3>{messages.app.data.heading}</h3>
        <p>{messages.app.version(heading.version, formatPartialDate(tag, heading.published))}</p>
        <Suspense>
          <CiteAtlas />
        </Suspense>
        <p className="quiet">
          {heading.licence}. {heading.authors.join(", ")}
        </p>
        <ul className="bullets quiet">
          {heading.attribution.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ProblemList issues={useIssues(reading)} />
      </section>
    </div>
  );
}

/** What reading found wrong and what the records get wrong about each other. */
function useIssues({ atlas, paths, issues }: AtlasReading): readonly Issue[] {
  return useMemo(
    () => (atlas === null ? issues : [...issues, ...checkAtlas(atlas, paths)]),
    [atlas, paths, issues],
  );
}

function ProblemList({ issues }: { readonly issues: readonly Issue[] }) {
  const { messages } = useLanguage();
  const words = messages.app.data;
  if (issues.length === 0) return <p>{words.noProblems}</p>;
  return (
    <details className="problems" open={issues.some(({ severity }) => severity === "error")}>
      <summary>{words.problems(issues.length)}</summary>
      <ul className="plain-list">
        {issues.map((issue) => (
          <li key={`${issue.file}/${issue.path}/${issue.rule}/${JSON.stringify(issue.values)}`}>
            <strong>{words[issue.severity]}</strong>{" "}
            <bdi dir="ltr">
              {issue.file}
              {issue.path && `: ${issue.path}`}
            </bdi>
            <span className="quiet block">{issueSentence(issue)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Settings() {
  const { messages } = useLanguage();
  const theme = useView((view) => view.theme);
  const distanceUnits = useView((view) => view.units);
  return (
    <section className="group">
      <label className="field">
        <span>{messages.app.theme.label}</span>
        <select
          value={theme}
          onChange={(event) => {
            const chosen = themes.find((name) => name === event.target.value) ?? "system";
            changeView({ theme: chosen });
            writePreferences({ theme: chosen });
          }}
        >
          {themes.map((name) => (
            <option key={name} value={name}>
              {messages.app.theme[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{messages.app.units.label}</span>
        <select
          value={distanceUnits}
          onChange={(event) => {
            const chosen = units.find((name) => name === event.target.value) ?? "metric";
            changeView({ units: chosen });
            writePreferences({ units: chosen });
          }}
        >
          {units.map((name) => (
            <option key={name} value={name}>
              {messages.app.units[name]}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
