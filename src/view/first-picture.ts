import { afterPaint } from "./after-paint.ts";
import { panelAnsweredStore } from "./answered.ts";
import { useStore } from "./store.ts";

/** One painted frame behind the panels, which are one behind the map. */
const paintedStore = afterPaint(panelAnsweredStore);

/** Resolves once map and panels have been painted with an answer: what this picture does not need waits for it. */
export const firstPicture: Promise<void> = new Promise((resolve) => {
  const unsubscribe = paintedStore.subscribe(() => {
    unsubscribe();
    resolve();
  });
});

/** Whether map and panels have been painted with an answer. */
export function useFirstPicture(): boolean {
  return useStore(paintedStore, (painted) => painted !== null);
}
