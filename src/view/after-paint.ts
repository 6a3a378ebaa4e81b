import { createStore, type StoreReader } from "./store.ts";

/**
 * Follows a store one painted frame behind it; of several values within a frame it takes the last. What
 * listens here never keeps from the screen what listens to `source`.
 */
export function afterPaint<T>(source: StoreReader<T>): StoreReader<T> {
  const follower = createStore(source.get());
  let isWaiting = false;

  source.subscribe(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => setTimeout(follow));
  });

  function follow(): void {
    isWaiting = false;
    follower.set(source.get());
  }

  return { get: follower.get, subscribe: follower.subscribe };
}
