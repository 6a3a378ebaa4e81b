import { expect, test } from "vitest";
import type { IncidentSet } from "../formats/format.ts";
import { createColumnBuilder } from "../incidents/column-builder.ts";
import { createEngineHost, type FromEngine } from "./engine-messages.ts";
import { createLocalQueryClient } from "./local-query-client.ts";
import { createQueryClient, type EnginePort } from "./query-client.ts";
import { createQueryEngine, type FileReading } from "./query-engine.ts";
import { openFilter, type QueryRequest } from "./query-protocol.ts";

const question: QueryRequest = {
  filter: openFilter,
  view: { extent: [-180, -85, 180, 85], zoom: 2 },
  display: "clusters",
  colourBy: "type",
  list: { order: "time", offset: 0, limit: 10 },
  histogramBins: 4,
};

const texts = [
  { id: "plant", title: "Gas plant", searchText: "Conoco" },
  { id: "ford", title: "River crossing", searchText: "Euphrates" },
];

function columns() {
  const builder = createColumnBuilder();
  for (const [index] of texts.entries()) {
    builder.add({
      longitude: 40.3 + index,
      latitude: 35.3,
      uncertaintyMeters: 50,
      precision: "exact",
      startMinute: index * 1440,
      endMinute: index * 1440 + 1440,
      type: "clash",
      actors: ["sdf"],
    });
  }
  return builder.finish();
}

/** A client whose messages are cloned both ways, as a worker's are. */
function clientBehindPort(readFile?: FileReading) {
  const port: EnginePort = {
    postMessage: (message, transfer) => void handle(structuredClone(message, { transfer })),
    onmessage: null,
    onfailure: null,
    terminate: () => undefined,
  };
  const handle = createEngineHost(createQueryEngine(readFile), (message: FromEngine, transfer) =>
    port.onmessage?.(new MessageEvent("message", { data: structuredClone(message, { transfer }) })),
  );
  return createQueryClient(port);
}

test.each([
  ["behind a port", () => clientBehindPort()],
  ["in this thread", () => createLocalQueryClient()],
])("a client %s adds, answers, finds and removes", async (_, start) => {
  const client = start();
  await client.addIncidents("atlas", columns(), texts);
  const answer = await client.ask({ ...question, filter: { ...openFilter, text: "conóco" } });
  expect(answer).toMatchObject({ total: 2, passing: 1, inView: 1 });
  expect(answer?.singles.map(({ title }) => title)).toEqual(["Gas plant"]);
  const first = { dataset: "atlas", row: 0 };
  expect(await client.nextInTime(openFilter, first)).toMatchObject({ id: "ford" });
  expect(await client.previousInTime(openFilter, first)).toBeNull();
  expect(await client.details("atlas", 0)).toBeNull();
  await client.removeDataset("atlas");
  expect(await client.ask(question)).toMatchObject({ total: 0, passing: 0 });
});

test.each([
  ["behind a port", () => clientBehindPort()],
  ["in this thread", () => createLocalQueryClient()],
])("a client %s tells what the map shows before the whole answer", async (_, start) => {
  const client = start();
  await client.addIncidents("atlas", columns(), texts);
  const heard: unknown[] = [];
  const asked = client.ask(question, (map) => heard.push("passing" in map, map.inView));
  expect(await asked.then((answer) => heard.push(answer?.passing))).toBe(3);
  expect(heard).toEqual([false, 2, 2]);
});

test("of questions asked while one is open only the newest is answered", async () => {
  const client = clientBehindPort();
  await client.addIncidents("atlas", columns(), texts);
  const answers = await Promise.all([1, 2, 3, 4].map(() => client.ask(question)));
  expect(answers.map((answer) => answer !== null)).toEqual([true, false, false, true]);
});

test("a failing call rejects with the engine's words and the next one works", async () => {
  const client = createLocalQueryClient(() => Promise.reject(new Error("Got no file.")));
  await expect(client.addFile(new Blob([]), "x.csv")).rejects.toThrow("Got no file.");
  expect(await client.ask(question)).toMatchObject({ total: 0 });
});

/** A client with a file whose details have to be fetched, which takes until it is stopped or `isThere`. */
async function clientOfHosted(isThere: boolean) {
  const incidents = columns();
  let known = isThere ? "all" : "some";
  const set: IncidentSet = {
    name: "far.parquet",
    format: "geoparquet",
    encoding: "UTF-8",
    delimiter: "",
    rowsRead: incidents.rowCount,
    columns: incidents,
    issues: [],
    detailsOf: (row) => ({
      ...{ id: `far-${row}`, title: known, place: "", sources: [] },
      ...{ notes: "", precisionNote: "", fields: [] },
    }),
    async fetchDetails(_, { signal, onProgress }) {
      onProgress?.({ bytes: 1_000, rows: 1 });
      if (!isThere) await new Promise((settle) => signal?.addEventListener("abort", settle));
      signal?.throwIfAborted();
      known = "every detail";
    },
  };
  const client = clientBehindPort(async () => set);
  await client.addFile(new Blob([]), "far.parquet");
  return client;
}

test("what is still on another host is fetched before an export is written", async () => {
  const client = await clientOfHosted(true);
  const fetched: number[] = [];
  const written = await client.exportRows("far.parquet", null, "geojson", {
    onProgress: ({ bytes }) => fetched.push(bytes),
  });
  const text = await written?.files[0]?.blob.text();
  expect(text?.match(/every detail/g)).toHaveLength(2);
  expect(fetched).toEqual([1_000]);
});

test("an export is stopped while details are fetched, and nothing is written", async () => {
  const client = await clientOfHosted(false);
  const controller = new AbortController();
  const written = client.exportRows("far.parquet", null, "geojson", {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(written).rejects.toMatchObject({ name: "AbortError" });
});

test("when the engine breaks down, open calls and later ones reject", async () => {
  const port: EnginePort = {
    postMessage: () => undefined,
    onmessage: null,
    onfailure: null,
    terminate: () => undefined,
  };
  const client = createQueryClient(port);
  const details = client.details("atlas", 0);
  port.onfailure?.("Got no worker.");
  await expect(details).rejects.toThrow("Got no worker.");
  await expect(client.ask(question)).rejects.toThrow("Got no worker.");
});

test("closing a client rejects what is open", async () => {
  const client = clientBehindPort();
  const answer = client.near({
    filter: openFilter,
    center: [0, 0],
    uncertaintyMeters: 0,
    radiusMeters: 1,
    list: "inside",
    offset: 0,
    limit: 1,
  });
  client.close();
  await expect(answer).rejects.toThrow("Client closed.");
});
