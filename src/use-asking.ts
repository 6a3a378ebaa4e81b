import { useEffect } from "react";
import type { QueryClient, QueryRequest } from "./query/query-protocol.ts";
import { answeredStore } from "./view/answered.ts";

/** How long the first question waits for the map to say what it shows, ms: without a map it is asked all the same. */
const mapMilliseconds = 500;

/**
 * Keeps the newest answer to `request` where map and panels find it; the last one stays until there is a
 * newer. `revision` grows when the engine holds other data, so that the same question is asked again.
 */
export function useAsking(client: QueryClient, request: QueryRequest, revision: number): void {
  useEffect(
    function askEngine() {
      if (revision < 0) return;
      let overtaken = false;
      let timer: ReturnType<typeof setTimeout> | undefined;

      function ask(): void {
        client.ask(request).then(
          (answer) => {
            if (!overtaken && answer !== null) answeredStore.set({ request, answer });
          },
          () => undefined,
        );
      }

      if (request.view === null) timer = setTimeout(ask, mapMilliseconds);
      else ask();
      return function overtake() {
        overtaken = true;
        clearTimeout(timer);
      };
    },
    [client, request, revision],
  );
}
