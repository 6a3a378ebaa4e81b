import { type RefObject, useEffect, useRef } from "react";

/** Listens to the wheel over an element and keeps the page from scrolling meanwhile. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  onWheel: (event: WheelEvent) => void,
): void {
  const latest = useRef(onWheel);
  useEffect(function keepLatest() {
    latest.current = onWheel;
  });
  useEffect(
    function listenToWheel() {
      const target = element.current;
      if (target === null) return;
      function turn(event: WheelEvent): void {
        event.preventDefault();
        latest.current(event);
      }
      // React listens passively, and a passive listener may not stop the page
      target.addEventListener("wheel", turn, { passive: false });
      return function stopListening() {
        target.removeEventListener("wheel", turn);
      };
    },
    [element],
  );
}
