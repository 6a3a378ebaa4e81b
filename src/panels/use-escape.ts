import { useEffect, useEffectEvent } from "react";

/** Calls `onEscape` when Escape is pressed anywhere and nothing nearer has used it. */
export function useEscape(active: boolean, onEscape: () => void): void {
  const close = useEffectEvent(onEscape);
  useEffect(
    function listenForEscape() {
      if (!active) return;
      function handleKey(event: KeyboardEvent): void {
        const inDialog = document.querySelector("dialog[open]") !== null;
        if (event.key === "Escape" && !event.defaultPrevented && !inDialog) close();
      }
      addEventListener("keydown", handleKey);
      return function stopListening() {
        removeEventListener("keydown", handleKey);
      };
    },
    [active],
  );
}
