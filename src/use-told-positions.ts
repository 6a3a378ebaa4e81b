import { useMemo } from "react";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { claimsKnownBy } from "./incidents/claims-known-by.ts";
import { type LocalizedText, textIn } from "./incidents/localized-text.ts";
import { isElsewhere, toldPlaces } from "./incidents/told-places.ts";
import { useLanguage } from "./language/language.ts";
import type { ToldPosition } from "./map/told-by.ts";
import { useView } from "./view/store.ts";

/** Where others than the atlas put the incident that is open, as known on the day asked about. */
export function useToldPositions(index: AtlasIndex): readonly ToldPosition[] {
  const { messages, tag } = useLanguage();
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
        label: messages.map.placeTold(
          nameOf(index.claimants.get(claim.claimant ?? ""), tag),
          nameOf(index.places.get(claim.place ?? ""), tag),
        ),
      }));
  }, [index, messages, tag, selection, known, told]);
}

function nameOf(record: { readonly name: LocalizedText } | undefined, tag: string): string | null {
  return record === undefined ? null : textIn(record.name, tag.slice(0, 2)).text;
}
