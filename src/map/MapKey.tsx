import type { ReactNode } from "react";
import { useLanguage } from "../language/language.ts";
import { drawnStore } from "../view/answered.ts";
import { useStore, useView } from "../view/store.ts";
import { DensityKey } from "./DensityKey.tsx";

interface MapKeyProps {
  /** What the colours of dots stand for. */
  readonly dotKey: ReactNode;
}

/** On the map, for as long as incidents are drawn without a symbol for each: what their colours mean. */
export function MapKey({ dotKey }: MapKeyProps) {
  const { messages } = useLanguage();
  const density = useStore(drawnStore, (drawn) => drawn?.answer.density ?? null);
  const isHidden = useView((view) => view.hiddenLayers.includes("incidents"));
  if (isHidden) return null;
  return (
    // open at first; where a phone's map is small a reader may fold it
    <details className="atlas-key" open={true}>
      <summary>{density === null ? messages.map.dotKey : messages.map.densityKey}</summary>
      {density === null ? dotKey : <DensityKey density={density} />}
    </details>
  );
}
