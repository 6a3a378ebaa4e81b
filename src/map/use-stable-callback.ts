import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function for ever, which calls the newest one it was given: layers then need no redrawing. */
export function useStableCallback<Arguments extends readonly unknown[]>(
  callback: (...values: Arguments) => void,
): (...values: Arguments) => void {
  const newest = useRef(callback);
  useLayoutEffect(function keepNewest() {
    newest.current = callback;
  });
  return useCallback((...values: Arguments) => newest.current(...values), []);
}
