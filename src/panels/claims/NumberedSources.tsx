import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { SourceLink } from "../details/SourceLink.tsx";
import { useSourceNumbers } from "./source-numbers.ts";

/** Every document of the incident under its number, as it is cited on paper. */
export function NumberedSources() {
  const { messages } = useLanguage();
  const { sources } = useAtlas();
  const numbers = useSourceNumbers();
  if (numbers.size === 0) return null;
  return (
    <details className="disclosure numbered-sources">
      <summary>
        {claimMessages.claims.numberedSources} ({numbers.size})
      </summary>
      <ol>
        {[...numbers.keys()].map((id) => {
          const source = sources.get(id);
          return (
            <li key={id}>
              {source ? <SourceLink source={source} /> : messages.details.dangling(id)}
              {source?.title && (
                <span className="block">
                  <cite lang={source.language} dir="auto">
                    {source.title}
                  </cite>
                </span>
              )}
              {source?.url && <span className="source-address">{source.url}</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
