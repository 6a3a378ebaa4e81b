import { type RefObject, useEffect } from "react";

/**
 * Calls back for Escape anywhere inside an element, and keeps the key from whatever lies further out; with
 * null it leaves the key alone.
 */
export function useEscape(
  element: RefObject<HTMLElement | null>,
  onEscape: (() => void) | null,
): void {
  useEffect(
    function listenForEscape() {
      const listened = element.current;
      if (onEscape === null) return undefined;
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onEscape();
      };
      listened?.addEventListener("keydown", onKeyDown);
      return function stopListeningForEscape() {
        listened?.removeEventListener("keydown", onKeyDown);
      };
    },
    [element, onEscape],
  );
}
