import type { Atlas } from "../incidents/atlas.ts";
import { useLanguage } from "../language/language.ts";
import type { BasemapId } from "./basemap-choice.ts";

interface MapAttributionProps {
  readonly atlas: Atlas;
  readonly basemap: BasemapId;
}

/** Whose data the map shows: always in view, as text, never as HTML. */
export function MapAttribution({ atlas, basemap }: MapAttributionProps) {
  const { messages } = useLanguage();
  const tileCredits = basemap === "openstreetmap" ? [messages.map.openStreetMapCredit] : [];
  const attribution = [...tileCredits, ...atlas.heading.attribution];
  if (attribution.length === 0) return null;
  return (
    <details className="atlas-attribution">
      <summary className="atlas-attribution__summary">
        {messages.map.mapSources}{" "}
        <bdi>{[...new Set(attribution.map(shortCredit))].join(" · ")}</bdi>
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
