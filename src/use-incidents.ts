import { useEffect, useState } from "react";
import type { Atlas } from "./incidents/atlas.ts";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { columnsOf } from "./incidents/incident-columns-of.ts";
import { incidentLabels } from "./incidents/incident-labels.ts";
import { startQueryClient } from "./query/query-client.ts";
import type { QueryClient, QueryRequest } from "./query/query-protocol.ts";
import { answeredStore } from "./view/answered.ts";
import { atlasDataset } from "./view/selection-of.ts";

/** An engine, and the atlas it was given. */
interface Engine {
  readonly client: QueryClient;
  readonly given: { readonly atlas: Atlas; readonly whenRead: Promise<unknown> } | null;
}

let prepared: Engine | null = null;

/** Starts the engine's worker while the atlas is still on its way; the first `useQueryClient` takes it. */
export function prepareEngine(): void {
  prepared ??= { client: startQueryClient(), given: null };
}

/** Lets the prepared engine read an atlas while the page that shows it is still being laid out. */
export function giveAtlas(atlas: Atlas, language: string): void {
  if (prepared === null) return;
  const { client } = prepared;
  prepared = { client, given: { atlas, whenRead: addAtlas(client, atlas, language) } };
}

function takeEngine(): Engine {
  const taken = prepared ?? { client: startQueryClient(), given: null };
  prepared = null;
  return taken;
}

function addAtlas(client: QueryClient, atlas: Atlas, language: string): Promise<unknown> {
  return client.addIncidents(atlasDataset, columnsOf(atlas), incidentLabels(atlas, language));
}

/** The engine with the atlas's incidents in it; null until they are. */
export function useQueryClient(index: AtlasIndex, language: string): QueryClient | null {
  const [client, setClient] = useState<QueryClient | null>(null);
  useEffect(
    function startEngine() {
      const { client: started, given } = takeEngine();
      const isRead = given?.atlas === index.atlas;
      const whenRead = isRead ? given.whenRead : addAtlas(started, index.atlas, language);
      let ended = false;
      whenRead.then(
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
