import { useSyncExternalStore } from "react";

/**
 * Whether the page is being put on paper. What depends on it is in the page before the browser lays the
 * sheets out: both the event and the media query come first.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(followPrinting, () => isPreparing || matchMedia("print").matches);
}

let isPreparing = false;

function followPrinting(listener: () => void): () => void {
  function begin(): void {
    isPreparing = true;
    listener();
  }
  function end(): void {
    isPreparing = false;
    listener();
  }
  const paper = matchMedia("print");
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  paper.addEventListener("change", listener);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
    paper.removeEventListener("change", listener);
  };
}
