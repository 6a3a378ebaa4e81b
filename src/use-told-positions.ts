import { useMemo } from "react";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { claimsKnownBy } from "./incidents/claims-known-by.ts";
import { isElsewhere, toldPlaces } from "./incidents/told-places.ts";
import { answerWords, claimantWords } from "./language/claim-words.ts";
import { useLanguage } from "./language/language.ts";
import type { ToldPosition } from "./map/told-by.ts";
import { useView } from "./view/store.ts";

/** Where others than the atlas put the incident that is open, as known on the day asked about. */
export function useToldPositions(index: AtlasIndex): readonly ToldPosition[] {
  const language = useLanguage();
  const selection = useView((view) => view.selection);
  const known = useView((view) => view.known);
  const asked = useView((view) => view.told);
  const told = index.claimants.has(asked ?? "") ? asked : null;
  return useMemo(() => {
    const incident = selection?.kind === "incident" ? index.incidents.get(selection.id) : undefined;
    if (incident === undefined) return [];
    const claims = claimsKnownBy(incident.claims, known).known.filter(
      ({ claimant }) => told === null || claimant === told,
    );
    return toldPlaces(index, claims)
      .filter((place) => isElsewhere(place, incident.where))
      .map(({ claim, at }) => ({
        ...at,
        label: language.messages.claims.placeTold(
          claimantWords(claim, index, language),
          answerWords(claim, index, language),
        ),
      }));
  }, [index, language, selection, known, told]);
}
