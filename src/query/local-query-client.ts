import { asking } from "./asking.ts";
import { loadGeodesicQuestions } from "./geodesic-questions.ts";
import { createQueryEngine, type FileReading } from "./query-engine.ts";
import type { QueryClient } from "./query-protocol.ts";

/** The engine in this thread behind the same interface: for tests and the terminal. */
export function createLocalQueryClient(readFile?: FileReading): QueryClient {
  const engine = createQueryEngine(readFile);

  async function answered<T>(answer: () => T): Promise<T> {
    await loadGeodesicQuestions();
    return answer();
  }

  return {
    addIncidents: async (dataset, columns, texts) => engine.addIncidents(dataset, columns, texts),
    readAtlas: (folder) => engine.readAtlas(folder),
    addAtlas: async (dataset, language) => engine.addAtlas(dataset, language),
    addFile: async (file, name, { dataset = name, ...options } = {}) =>
      engine.addFile(dataset, file, name, options),
    removeDataset: async (dataset) => engine.removeDataset(dataset),
    ask: asking(
      (request) => answered(() => engine.answerMap(request)),
      (request) => answered(() => engine.answerPanels(request)),
    ),
    members: (request) => answered(() => engine.members(request)),
    near: (request) => answered(() => engine.near(request)),
    details: async (dataset, row) => engine.details(dataset, row),
    cells: async (dataset, row) => engine.cells(dataset, row),
    summary: async (of) => engine.summary(of),
    nextInTime: (filter, from) => answered(() => engine.neighbourInTime(filter, from, 1)),
    previousInTime: (filter, from) => answered(() => engine.neighbourInTime(filter, from, -1)),
    passingRows: (filter) => answered(() => engine.passingRows(filter)),
    issues: async (dataset, offset, limit) => engine.issues(dataset, offset, limit),
    sharedIds: (dataset) => engine.sharedIds(dataset),
    exportRows: (dataset, rows, format, options) =>
      engine.exportRows(dataset, rows, format, options),
    close: () => undefined,
  };
}
