import { asking } from "./asking.ts";
import { buffersIn, type EngineCalls, type FromEngine, type ToEngine } from "./engine-messages.ts";
import type { FileProgress, FollowOptions, QueryClient } from "./query-protocol.ts";

/** The part of a Worker the client needs; a MessagePort will do as well. */
export interface EnginePort {
  postMessage(message: ToEngine, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<FromEngine>) => void) | null;
  /** The engine could not start or broke down: all open calls reject. */
  onfailure: ((message: string) => void) | null;
  terminate(): void;
}

interface OpenCall {
  resolve(result: unknown): void;
  reject(error: Error): void;
  onProgress?: ((progress: FileProgress) => void) | undefined;
}

/** Starts the engine in a worker of its own. */
export function startQueryClient(): QueryClient {
  const worker = new Worker(new URL("./query-worker.ts", import.meta.url), { type: "module" });
  const port: EnginePort = {
    postMessage: (message, transfer) => worker.postMessage(message, transfer),
    onmessage: null,
    onfailure: null,
    terminate: () => worker.terminate(),
  };
  worker.onerror = (event) => port.onfailure?.(event.message || "The query worker did not start.");
  worker.onmessage = (event: MessageEvent<FromEngine>) => port.onmessage?.(event);
  return createQueryClient(port);
}

/** A client of an engine behind a port. */
export function createQueryClient(port: EnginePort): QueryClient {
  const open = new Map<number, OpenCall>();
  let lastId = 0;
  let failure: Error | null = null;

  port.onmessage = ({ data }) => {
    const call = open.get(data.id);
    if (!call) return;
    if (data.kind === "progress") {
      call.onProgress?.(data.progress);
      return;
    }
    open.delete(data.id);
    if (data.kind === "result") call.resolve(data.result);
    else call.reject(errorNamed(data.name, data.message));
  };

  port.onfailure = (message) => rejectAll(errorNamed("Error", message));

  /** Rejects what is open and all that will be asked. */
  function rejectAll(error: Error): void {
    failure ??= error;
    for (const { reject } of open.values()) reject(error);
    open.clear();
  }

  function send<T>(
    message: (id: number) => ToEngine,
    transfer: ArrayBuffer[] = [],
    onProgress?: (progress: FileProgress) => void,
  ): { id: number; result: Promise<T> } {
    const id = ++lastId;
    const result = new Promise<T>((resolve, reject) => {
      if (failure) {
        reject(failure);
        return;
      }
      // parse boundary: the host answers each call with the type its name promises
      open.set(id, { resolve: (value) => resolve(value as T), reject, onProgress });
      port.postMessage(message(id), transfer);
    });
    return { id, result };
  }

  function call<Name extends keyof EngineCalls>(
    name: Name,
    parameters: Parameters<EngineCalls[Name]>,
    transfer: ArrayBuffer[] = [],
  ): Promise<Awaited<ReturnType<EngineCalls[Name]>>> {
    const message = (id: number) => ({ id, call: name, parameters }) as ToEngine;
    return send<Awaited<ReturnType<EngineCalls[Name]>>>(message, transfer).result;
  }

  /** Sends what tells how far it is and can be stopped. */
  function follow<T>(
    message: (id: number) => ToEngine,
    { onProgress, signal }: FollowOptions,
  ): Promise<T> {
    const { id, result } = send<T>(message, [], onProgress);
    const abort = () => port.postMessage({ id, call: "abort" }, []);
    signal?.addEventListener("abort", abort);
    // progress may have come before, and somebody may have had enough
    if (signal?.aborted) abort();
    return result.finally(() => signal?.removeEventListener("abort", abort));
  }

  return {
    addIncidents: (dataset, columns, texts) =>
      call("addIncidents", [dataset, columns, texts], buffersIn(columns)),
    readAtlas: (folder) => call("readAtlas", [folder]),
    addAtlas: (dataset, language) => call("addAtlas", [dataset, language]),
    async addFile(file, name, { dataset = name, corrections, zone, ...options } = {}) {
      options.signal?.throwIfAborted();
      const given = {
        file,
        name,
        dataset,
        ...(corrections && { corrections }),
        ...(zone && { zone }),
      };
      return follow((id) => ({ id, call: "addFile", ...given }), options);
    },
    removeDataset: (dataset) => call("removeDataset", [dataset]),
    ask: asking(
      (request) => call("answerMap", [request]),
      (request) => call("answerPanels", [request]),
    ),
    members: (request) => call("members", [request]),
    near: (request) => call("near", [request]),
    details: (dataset, row) => call("details", [dataset, row]),
    cells: (dataset, row) => call("cells", [dataset, row]),
    summary: (of) => call("summary", [of]),
    nextInTime: (filter, from) => call("neighbourInTime", [filter, from, 1]),
    previousInTime: (filter, from) => call("neighbourInTime", [filter, from, -1]),
    passingRows: (filter) => call("passingRows", [filter]),
    issues: (dataset, offset, limit) => call("issues", [dataset, offset, limit]),
    sharedIds: (dataset) => call("sharedIds", [dataset]),
    async exportRows(dataset, rows, format, { csv, ...options } = {}) {
      options.signal?.throwIfAborted();
      const given = { dataset, rows, format, ...(csv && { csv }) };
      return follow((id) => ({ id, call: "exportRows", ...given }), options);
    },
    close() {
      port.terminate();
      rejectAll(errorNamed("AbortError", "Client closed."));
    },
  };
}

function errorNamed(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
