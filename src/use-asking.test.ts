// @vitest-environment happy-dom

import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { createLocalQueryClient } from "./query/local-query-client.ts";
import {
  openFilter,
  type QueryAnswer,
  type QueryClient,
  type QueryRequest,
} from "./query/query-protocol.ts";
import { useAsking } from "./use-asking.ts";
import { answeredStore, drawnStore } from "./view/answered.ts";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

const request: QueryRequest = {
  filter: openFilter,
  view: { extent: [-180, -85, 180, 85], zoom: 2 },
  display: "clusters",
  colourBy: "type",
  list: { order: "time", offset: 0, limit: 10 },
  histogramBins: 4,
};

/** A client that keeps what it is asked until it is told to answer. */
function slowClient() {
  const engine = createLocalQueryClient();
  const waiting: (() => Promise<QueryAnswer | null>)[] = [];
  const client: QueryClient = {
    ...engine,
    ask: (asked, onMap) =>
      new Promise((resolve) => {
        waiting.push(async () => {
          const answer = await engine.ask(asked, onMap);
          resolve(answer);
          return answer;
        });
      }),
  };
  return { client, answerNext: () => waiting.shift()?.() };
}

function Asker({ client, asked }: { client: QueryClient; asked: QueryRequest }) {
  useAsking(client, asked, 0);
  return null;
}

test("an answer is shown although the reader has moved on meanwhile", async () => {
  const { client, answerNext } = slowClient();
  const root = createRoot(document.createElement("div"));
  const later = { ...request, filter: { ...openFilter, types: ["clash"] } };
  await act(() => root.render(createElement(Asker, { client, asked: request })));
  await act(() => root.render(createElement(Asker, { client, asked: later })));
  await act(async () => void (await answerNext()));
  expect(drawnStore.get()?.request).toBe(request);
  expect(answeredStore.get()?.request).toBe(request);
  await act(async () => void (await answerNext()));
  expect(drawnStore.get()?.request).toBe(later);
  expect(answeredStore.get()?.request).toBe(later);
  await act(() => root.unmount());
});
