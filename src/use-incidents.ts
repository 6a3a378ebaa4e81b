import { useEffect, useState } from "react";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { columnsOf } from "./incidents/incident-columns-of.ts";
import { incidentLabels } from "./incidents/incident-labels.ts";
import { startQueryClient } from "./query/query-client.ts";
import type { QueryClient, QueryRequest } from "./query/query-protocol.ts";
import { answeredStore } from "./view/answered.ts";
import { atlasDataset } from "./view/selection-of.ts";

let prepared: QueryClient | null = null;

/** Starts the engine's worker while the atlas is still on its way; the first `useQueryClient` takes it. */
export function prepareQueryClient(): void {
  prepared ??= startQueryClient();
}

function takeQueryClient(): QueryClient {
  const taken = prepared ?? startQueryClient();
  prepared = null;
  return taken;
}

/** The engine with the atlas's incidents in it; null until they are. */
export function useQueryClient(index: AtlasIndex, language: string): QueryClient | null {
  const [client, setClient] = useState<QueryClient | null>(null);
  useEffect(
    function startEngine() {
      const started = takeQueryClient();
      let ended = false;
      started
        .addIncidents(atlasDataset, columnsOf(index.atlas), incidentLabels(index.atlas, language))
        .then(
          () => {
            if (!ended) setClient(started);
          },
          () => undefined,
        );
      return function endEngine() {
        ended = true;
        setClient(null);
        answeredStore.set(null);
        started.close();
      };
    },
    [index, language],
  );
  return client;
}

/**
 * Keeps the newest answer to `request` where map and panels find it; the last one stays until there is a
 * newer. `revision` grows when the engine holds other data, so that the same question is asked again.
 */
export function useAsking(
  client: QueryClient | null,
  request: QueryRequest,
  revision: number,
): void {
  useEffect(
    function askEngine() {
      if (client === null || revision < 0) return;
      let overtaken = false;
      client.ask(request).then(
        (answer) => {
          if (!overtaken && answer !== null) answeredStore.set({ request, answer });
        },
        () => undefined,
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, request, revision],
  );
}
