import { useCallback, useRef, useState } from "react";
import type { ReadableFile } from "./panels/readable-file.ts";
import type { QueryClient } from "./query/query-protocol.ts";

export interface FileShelf {
  readonly files: readonly ReadableFile[];
  /** Grows whenever what the engine holds has changed. */
  readonly revision: number;
  readonly add: (files: readonly File[]) => void;
  readonly cancel: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** Files added beside the atlas: each becomes a dataset of the engine. */
export function useFiles(client: QueryClient | null): FileShelf {
  const [files, setFiles] = useState<readonly ReadableFile[]>([]);
  const [revision, setRevision] = useState(0);
  const controllers = useRef(new Map<string, AbortController>());
  const added = useRef(0);

  const setState = useCallback((id: string, state: ReadableFile["state"]) => {
    setFiles((before) => before.map((file) => (file.id === id ? { ...file, state } : file)));
  }, []);

  async function read(client: QueryClient, id: string, file: File): Promise<void> {
    const controller = new AbortController();
    controllers.current.set(id, controller);
    try {
      const summary = await client.addFile(file, file.name, {
        dataset: id,
        signal: controller.signal,
        onProgress: ({ bytes, rows }) => setState(id, { kind: "reading", bytesRead: bytes, rows }),
      });
      setState(id, { kind: "ready", summary });
      setRevision((count) => count + 1);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setState(id, controller.signal.aborted ? { kind: "cancelled" } : { kind: "failed", message });
    } finally {
      controllers.current.delete(id);
    }
  }

  function add(chosen: readonly File[]): void {
    if (client === null) return;
    for (const file of chosen) {
      added.current += 1;
      const id = `file-${added.current}`;
      const state = { kind: "reading", bytesRead: 0, rows: 0 } as const;
      setFiles((before) => [...before, { id, name: file.name, bytes: file.size, state }]);
      void read(client, id, file);
    }
  }

  function remove(id: string): void {
    setFiles((before) => before.filter((file) => file.id !== id));
    client?.removeDataset(id).then(
      () => setRevision((count) => count + 1),
      () => undefined,
    );
  }

  return { files, revision, add, cancel: (id) => controllers.current.get(id)?.abort(), remove };
}
