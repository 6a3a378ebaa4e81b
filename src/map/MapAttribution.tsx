import type { Atlas } from "../incidents/atlas.ts";
import { useLanguage } from "../language/language.ts";

/** Whose data the map shows: always in view, as text, never as HTML. */
export function MapAttribution({ atlas }: { readonly atlas: Atlas }) {
  const { messages } = useLanguage();
  const { attribution } = atlas.heading;
  if (attribution.length === 0) return null;
  return (
    <details className="atlas-attribution">
      <summary>
        {messages.map.mapSources} <bdi>{attribution.map(shortCredit).join(" · ")}</bdi>
      </summary>
      <ul>
        {attribution.map((credit) => (
          <li key={credit}>
            <bdi>{credit}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The holder of the rights without what was made of the data. */
function shortCredit(credit: string): string {
  return credit.replace(/(:| via ).*$/, "");
}
