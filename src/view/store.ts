import { useSyncExternalStore } from "react";
import { defaultView, type ViewState } from "./view-state.ts";

/** A value that can be read and followed. */
export interface StoreReader<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** One value with three verbs; the only mutable state of the interface. */
export interface Store<T> extends StoreReader<T> {
  set(next: T | ((previous: T) => T)): void;
}

/** A store that holds `initial`; listeners hear of every value that is not `Object.is` the last. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const replaced = next instanceof Function ? next(value) : next;
      if (Object.is(replaced, value)) return;
      value = replaced;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The view every panel and the map share. */
export const viewStore = createStore<ViewState>(defaultView);

/** One part of a store's value; renders again only when that part changes. */
export function useStore<S, T>(store: StoreReader<S>, select: (value: S) => T): T {
  const snapshot = () => select(store.get());
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

/** One part of the view. */
export function useView<T>(select: (view: ViewState) => T): T {
  return useStore(viewStore, select);
}

/** Replaces some parts of the view; what a link said of one record does not hold for the next. */
export function changeView(change: Partial<ViewState>): void {
  viewStore.set((view) => {
    const isOther = change.selection !== undefined && change.selection?.id !== view.selection?.id;
    const fresh = isOther ? { told: null, revision: null } : {};
    return { ...view, ...fresh, ...change };
  });
}
