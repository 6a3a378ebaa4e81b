import type {
  ListOrder,
  MapAnswer,
  MembersRequest,
  MinuteWindow,
  QueryAnswer,
  QueryRequest,
  QueryView,
} from "../query/query-protocol.ts";
import { afterPaint } from "./after-paint.ts";
import { createStore, useStore } from "./store.ts";

/** The parts of a question that no link carries: which of the map, the list and the times is looked at. */
export interface Looking {
  /** Null until the map is there. */
  readonly mapView: QueryView | null;
  readonly order: ListOrder;
  /** First line of the page of the list. */
  readonly offset: number;
  /** The part of all times that the bars are drawn over, or null for all. */
  readonly axis: MinuteWindow | null;
}

export const lookingStore = createStore<Looking>({
  mapView: null,
  order: "time",
  offset: 0,
  axis: null,
});

/** Replaces some parts of what is looked at. */
export function lookAt(change: Partial<Looking>): void {
  lookingStore.set((looking) => ({ ...looking, ...change }));
}

/** A question and what the map shows for it. */
export interface Drawn {
  readonly request: QueryRequest;
  readonly answer: MapAnswer;
}

/** A question and all that the engine said to it. */
export interface Answered {
  readonly request: QueryRequest;
  readonly answer: QueryAnswer;
}

/** The newest answer, for the map; null until there is one. */
export const drawnStore = createStore<Drawn | null>(null);

/** The newest whole answer. */
export const answeredStore = createStore<Answered | null>(null);

/** The same for the panels, one painted frame later: the map does not wait for them. */
export const panelAnsweredStore = afterPaint(answeredStore);

/** The incidents behind a symbol, without the page of them that is wanted. */
export type MembersQuestion = Pick<MembersRequest, "filter" | "of">;

/** Asks for the incidents behind a symbol on the map, by its index; null where there is no answer. */
export function membersQuestion(symbol: number): MembersQuestion | null {
  const request = drawnStore.get()?.request;
  if (!request?.view) return null;
  const { filter, view, display } = request;
  return { filter, of: { kind: "symbol", view, display, symbol } };
}

/** The newest answer as panels show it. */
export function useAnswered(): Answered | null {
  return useStore(panelAnsweredStore, (answered) => answered);
}
