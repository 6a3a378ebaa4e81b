import { createContext, useContext } from "react";
import type { AtlasIndex } from "../incidents/atlas-index.ts";

const AtlasContext = createContext<AtlasIndex | null>(null);

export const AtlasProvider = AtlasContext.Provider;

/** The atlas on screen. */
export function useAtlas(): AtlasIndex {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error("useAtlas() wants an <AtlasProvider> around the component");
  return atlas;
}
