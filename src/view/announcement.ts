import { createStore } from "./store.ts";

/** The last thing said to screen readers, with a count so that the same words are said twice. */
export const announcementStore = createStore<{ readonly text: string; readonly count: number }>({
  text: "",
  count: 0,
});

/** Says a short sentence through the polite live region. */
export function announce(text: string): void {
  announcementStore.set(({ count }) => ({ text, count: count + 1 }));
}
