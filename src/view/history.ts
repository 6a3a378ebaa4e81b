import { decodeLink, encodeLink, type LinkProblem } from "./link.ts";
import { readPreferences } from "./preferences.ts";
import { createStore, viewStore } from "./store.ts";
import { defaultView, type Selection, type ViewState } from "./view-state.ts";

/** What the last link said that could not be understood. */
export const linkProblemStore = createStore<readonly LinkProblem[]>([]);

/** How long panning and scrubbing settle before the address follows, ms. */
const settleMilliseconds = 250;

/**
 * Keeps the address and the view in step: opening something pushes an entry, so that Back closes it;
 * panning and filtering replace the entry. Returns a function that stops it.
 */
export function followAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let selection: Selection | null = null;

  function readAddress(): void {
    clearTimeout(timer);
    const { view, problems } = decodeLink(location.hash, { ...defaultView, ...readPreferences() });
    selection = view.selection;
    linkProblemStore.set(problems);
    viewStore.set(keepMap(view, viewStore.get()));
  }

  function writeAddress(): void {
    const view = viewStore.get();
    clearTimeout(timer);
    if (!sameSelection(view.selection, selection)) {
      selection = view.selection;
      history.pushState(null, "", addressOf(view));
      return;
    }
    timer = setTimeout(() => history.replaceState(null, "", addressOf(view)), settleMilliseconds);
  }

  readAddress();
  const unsubscribe = viewStore.subscribe(writeAddress);
  addEventListener("popstate", readAddress);
  addEventListener("hashchange", readAddress);
  return function stopFollowing() {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener("popstate", readAddress);
    removeEventListener("hashchange", readAddress);
  };
}

/** The address of a view as it would be shared, whole. */
export function linkTo(view: ViewState): string {
  return new URL(addressOf(view), location.href).href;
}

/** A file on another host the link asks to open (`?data=URL`), or null. It is never fetched unasked. */
export function askedDataAddress(): string | null {
  return new URLSearchParams(location.search).get("data");
}

function addressOf(view: ViewState): string {
  const hash = encodeLink(view);
  return location.pathname + location.search + (hash === "" ? "" : `#${hash}`);
}

/** A link without a map position leaves the map where it is. */
function keepMap(view: ViewState, previous: ViewState): ViewState {
  return view.map === null ? { ...view, map: previous.map } : view;
}

function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}
