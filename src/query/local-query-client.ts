import { newestWins } from "./newest-wins.ts";
import { createQueryEngine, type FileReading } from "./query-engine.ts";
import type { QueryClient } from "./query-protocol.ts";

/** The engine in this thread behind the same interface: for tests and the terminal. */
export function createLocalQueryClient(readFile?: FileReading): QueryClient {
  const engine = createQueryEngine(readFile);
  return {
    addIncidents: async (dataset, columns, texts) => engine.addIncidents(dataset, columns, texts),
    addFile: async (file, name, { dataset = name, ...options } = {}) =>
      engine.addFile(dataset, file, name, options),
    removeDataset: async (dataset) => engine.removeDataset(dataset),
    ask: newestWins(async (request) => engine.answer(request)),
    members: async (request) => engine.members(request),
    near: async (request) => engine.near(request),
    details: async (dataset, row) => engine.details(dataset, row),
    nextInTime: async (filter, from) => engine.neighbourInTime(filter, from, 1),
    previousInTime: async (filter, from) => engine.neighbourInTime(filter, from, -1),
    passingRows: async (filter) => engine.passingRows(filter),
    exportRows: (dataset, rows, format) => engine.exportRows(dataset, rows, format),
    close: () => undefined,
  };
}
