import { useMemo, useState } from "react";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { useLanguage } from "./language/language.ts";
import type { Notice } from "./panels/Notices.tsx";
import { linkProblemStore } from "./view/history.ts";
import { useStore, useView } from "./view/store.ts";
import type { Selection } from "./view/view-state.ts";

interface NoticeList {
  readonly shown: readonly Notice[];
  readonly dismiss: (id: string) => void;
}

/** What a link said that is not understood or not here. */
export function useNotices(index: AtlasIndex, selection: Selection | null): NoticeList {
  const { messages } = useLanguage();
  const problems = useStore(linkProblemStore, (value) => value);
  const told = useView((view) => view.told);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const shown = useMemo(() => {
    const fromLink = problems.map(({ key, value }) => ({
      id: `${key}=${value}`,
      text: messages.app.linkProblem(key, value),
    }));
    const targets = [
      selection !== null && !exists(index, selection) ? selection.id : null,
      told !== null && !index.claimants.has(told) ? told : null,
    ];
    const unknown = targets
      .filter((id) => id !== null)
      .map((id) => ({ id: `?${id}`, text: messages.app.unknownTarget(id) }));
    return [...fromLink, ...unknown].filter(({ id }) => !dismissed.includes(id));
  }, [problems, selection, told, index, messages, dismissed]);
  return { shown, dismiss: (id) => setDismissed((ids) => [...ids, id]) };
}

function exists(index: AtlasIndex, { kind, id }: Selection): boolean {
  switch (kind) {
    case "incident":
      return index.incidents.has(id);
    case "place":
      return index.places.has(id);
    case "control-area":
      return index.controlAreas.has(id);
    case "distance-note":
      return index.distanceNotes.has(id);
    case "row":
      return true;
  }
}
