import { useEffect, useRef } from "react";

/** When details close, puts the focus back where it was before they opened, or on the list. */
export function useReturnFocus(isOpen: boolean): void {
  const last = useRef<Element | null>(null);

  useEffect(function followFocus() {
    function remember(): void {
      const active = document.activeElement;
      if (active?.closest(".details") === null) last.current = active;
    }
    addEventListener("focusin", remember);
    return function stopFollowing() {
      removeEventListener("focusin", remember);
    };
  }, []);

  useEffect(
    function rememberWhatOpened() {
      if (!isOpen) return;
      const opener = last.current;
      return function returnFocus() {
        focusAgain(opener);
      };
    },
    [isOpen],
  );
}

/** Only a focus that was lost with the details is put back; a reader who went elsewhere stays there. */
function focusAgain(element: Element | null): void {
  const active = document.activeElement;
  if (active !== null && active !== document.body) return;
  const list = document.querySelector('.incident-line[tabindex="0"]');
  const target = element?.isConnected ? element : list;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
