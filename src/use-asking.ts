import { useEffect } from "react";
import type { MapAnswer, QueryClient, QueryRequest } from "./query/query-protocol.ts";
import { answeredStore, drawnStore } from "./view/answered.ts";

/** How long the first question waits for the map to say what it shows, ms: without a map it is asked all the same. */
const mapMilliseconds = 500;

/**
 * Keeps the newest answer where map and panels find it; the last one stays until there is a newer. Answers come in
 * the order of their questions, and one to a question that has moved on meanwhile is shown all the same: who drags
 * faster than the engine answers sees something move. `revision` grows when the engine holds other data, so that the
 * same question is asked again.
 */
export function useAsking(client: QueryClient, request: QueryRequest, revision: number): void {
  useEffect(
    function askEngine() {
      if (revision < 0) return;
      let timer: ReturnType<typeof setTimeout> | undefined;

      function ask(): void {
        client.ask(request, draw).then(
          (answer) => answer && answeredStore.set({ request, answer }),
          () => undefined,
        );
      }

      function draw(answer: MapAnswer): void {
        drawnStore.set({ request, answer });
      }

      if (request.view === null) timer = setTimeout(ask, mapMilliseconds);
      else ask();
      return () => clearTimeout(timer);
    },
    [client, request, revision],
  );
}
