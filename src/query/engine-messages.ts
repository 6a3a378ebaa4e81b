import type { ExportFormat } from "../formats/exports/export.ts";
import type { CsvOptions } from "../formats/exports/export-csv.ts";
import type { TableCorrections } from "../formats/tables/table-corrections.ts";
import { isGeodesic, loadGeodesicQuestions } from "./geodesic-questions.ts";
import type { QueryEngine } from "./query-engine.ts";
import type { FileProgress, FollowOptions } from "./query-protocol.ts";

/** The calls that cross from the main thread to the engine and back. */
export type EngineCalls = Pick<
  QueryEngine,
  | "addIncidents"
  | "readAtlas"
  | "addAtlas"
  | "removeDataset"
  | "answerMap"
  | "answerPanels"
  | "members"
  | "near"
  | "details"
  | "cells"
  | "summary"
  | "neighbourInTime"
  | "passingRows"
  | "issues"
  | "sharedIds"
>;

type CallMessage = {
  [Name in keyof EngineCalls]: {
    readonly id: number;
    readonly call: Name;
    readonly parameters: Parameters<EngineCalls[Name]>;
  };
}[keyof EngineCalls];

type AddFileMessage = Extract<ToEngine, { readonly call: "addFile" }>;
type ExportMessage = Extract<ToEngine, { readonly call: "exportRows" }>;

/** What the main thread sends; every `id` but that of `abort` is answered. */
export type ToEngine =
  | CallMessage
  | {
      readonly id: number;
      readonly call: "addFile";
      readonly file: Blob | string;
      readonly name: string;
      readonly dataset: string;
      readonly corrections?: TableCorrections;
      readonly zone?: string;
    }
  | {
      readonly id: number;
      readonly call: "exportRows";
      readonly dataset: string;
      readonly rows: Uint32Array | null;
      readonly format: ExportFormat;
      readonly csv?: CsvOptions;
    }
  | { readonly id: number; readonly call: "abort" };

/** What the worker sends back. */
export type FromEngine =
  | { readonly id: number; readonly kind: "progress"; readonly progress: FileProgress }
  | { readonly id: number; readonly kind: "result"; readonly result: unknown }
  | {
      readonly id: number;
      readonly kind: "error";
      readonly name: string;
      readonly message: string;
    };

/** Carries messages out on an engine and posts what comes of them, arrays moved rather than copied. */
export function createEngineHost(
  engine: QueryEngine,
  post: (message: FromEngine, transfer: ArrayBuffer[]) => void,
): (message: ToEngine) => Promise<void> {
  const aborters = new Map<number, AbortController>();

  async function carryOut(message: ToEngine): Promise<unknown> {
    switch (message.call) {
      case "abort":
        return aborters.get(message.id)?.abort();
      case "addFile":
        return followed(message.id, (options) => addFile(message, options));
      case "exportRows":
        return followed(message.id, (options) => exportRows(message, options));
      default:
        if (isGeodesic(message.parameters)) await loadGeodesicQuestions();
        return callEngine(engine, message);
    }
  }

  /** Carries out what tells how far it is and can be stopped. */
  async function followed<T>(
    id: number,
    carryOutWith: (options: FollowOptions) => Promise<T>,
  ): Promise<T> {
    const aborter = new AbortController();
    aborters.set(id, aborter);
    try {
      return await carryOutWith({
        signal: aborter.signal,
        onProgress: (progress) => post({ id, kind: "progress", progress }, []),
      });
    } finally {
      aborters.delete(id);
    }
  }

  function addFile(message: AddFileMessage, options: FollowOptions) {
    const { file, name, dataset, corrections, zone } = message;
    return engine.addFile(dataset, file, name, {
      ...options,
      ...(corrections && { corrections }),
      ...(zone && { zone }),
    });
  }

  function exportRows(message: ExportMessage, options: FollowOptions) {
    const { dataset, rows, format, csv } = message;
    return engine.exportRows(dataset, rows, format, { ...options, ...(csv && { csv }) });
  }

  return async (message) => {
    try {
      const result = await carryOut(message);
      if (message.call === "abort") return;
      post({ id: message.id, kind: "result", result }, buffersIn(result));
    } catch (error) {
      const { name, message: text } = error instanceof Error ? error : new Error(String(error));
      post({ id: message.id, kind: "error", name, message: text }, []);
    }
  };
}

function callEngine(engine: QueryEngine, message: CallMessage): unknown {
  switch (message.call) {
    case "addIncidents":
      return engine.addIncidents(...message.parameters);
    case "readAtlas":
      return engine.readAtlas(...message.parameters);
    case "addAtlas":
      return engine.addAtlas(...message.parameters);
    case "removeDataset":
      return engine.removeDataset(...message.parameters);
    case "answerMap":
      return engine.answerMap(...message.parameters);
    case "answerPanels":
      return engine.answerPanels(...message.parameters);
    case "members":
      return engine.members(...message.parameters);
    case "near":
      return engine.near(...message.parameters);
    case "details":
      return engine.details(...message.parameters);
    case "cells":
      return engine.cells(...message.parameters);
    case "summary":
      return engine.summary(...message.parameters);
    case "neighbourInTime":
      return engine.neighbourInTime(...message.parameters);
    case "passingRows":
      return engine.passingRows(...message.parameters);
    case "issues":
      return engine.issues(...message.parameters);
    case "sharedIds":
      return engine.sharedIds(...message.parameters);
  }
}

/** The buffers of all typed arrays in a value up to four levels deep, each once. */
export function buffersIn(value: unknown, depth = 4): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== "object" || value === null || depth === 0) return [];
  // long lists hold records, which have no arrays
  const parts = Array.isArray(value) && value.length > 64 ? [] : Object.values(value);
  return [...new Set(parts.flatMap((part) => buffersIn(part, depth - 1)))];
}
