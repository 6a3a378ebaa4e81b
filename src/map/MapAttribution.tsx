import type { Atlas } from "../incidents/atlas.ts";
import { useLanguage } from "../language/language.ts";
import type { BasemapId } from "./basemap-choice.ts";
import { mapCredits, shortCredit } from "./map-credits.ts";

interface MapAttributionProps {
  readonly atlas: Atlas;
  readonly basemap: BasemapId;
}

/** Whose data the map shows: always in view, as text, never as HTML. */
export function MapAttribution({ atlas, basemap }: MapAttributionProps) {
  const { messages } = useLanguage();
  const credits = mapCredits(basemap, atlas.heading.attribution, messages);
  if (credits.length === 0) return null;
  return (
    <details className="atlas-attribution">
      <summary className="atlas-attribution__summary">
        {messages.map.mapSources} <bdi>{[...new Set(credits.map(shortCredit))].join(" · ")}</bdi>
      </summary>
      <ul>
        {credits.map((credit) => (
          <li key={credit}>
            <bdi>{credit}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
