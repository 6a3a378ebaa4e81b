import { useCallback, useRef, useState } from "react";
import type { TableCorrections } from "./formats/tables/table-corrections.ts";
import type { AtlasHeading } from "./incidents/atlas.ts";
import { expectedExtent } from "./panels/files/expected-extent.ts";
import type { CorrectedReading } from "./panels/files/read-corrected.ts";
import type { FileState, ReadableFile, ReadFile } from "./panels/files/readable-file.ts";
import type { AddFileOptions, QueryClient } from "./query/query-protocol.ts";
import { changeView, viewStore } from "./view/store.ts";

/** The reader's files, and what can be done with them. */
export interface FileShelf {
  readonly files: readonly ReadableFile[];
  /** Grows whenever what the engine holds has changed. */
  readonly revision: number;
  /** Files whose columns wait to be looked at, the one that is open first. */
  readonly mapped: readonly string[];
  readonly add: (files: readonly File[]) => void;
  /** Opens GeoParquet where it lies on another host, fetching only what is needed. */
  readonly addHosted: (address: string, name: string) => void;
  readonly cancel: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Reads the same file again with what somebody corrected. */
  readonly correct: (id: string, corrections: TableCorrections) => void;
  /** Opens the columns of a file before all that wait. */
  readonly map: (id: string) => void;
  /** Closes the columns that are open; those of the next file that waits open. */
  readonly closeMapping: () => void;
}

type Reading = (options: Omit<AddFileOptions, "corrections">) => Promise<CorrectedReading>;

/** How files are read, loaded with the first of them. */
const loadReading = () => import("./panels/files/read-corrected.ts");

/** Files added beside the atlas, on its clock: each becomes a dataset of the engine. */
export function useFiles(
  client: QueryClient,
  { extent, timeZone }: Pick<AtlasHeading, "extent" | "timeZone">,
): FileShelf {
  const [files, setFiles] = useState<readonly ReadableFile[]>([]);
  const [revision, setRevision] = useState(0);
  const [mapped, setMapped] = useState<readonly string[]>([]);
  const controllers = useRef(new Map<string, AbortController>());
  const held = useRef(new Map<string, File>());
  const added = useRef(0);

  const setState = useCallback((id: string, state: FileState) => {
    setFiles((before) => before.map((file) => (file.id === id ? { ...file, state } : file)));
  }, []);

  /** Reads what becomes dataset `id`; when that is cancelled, what was read of it `before` stays. */
  async function read(id: string, reading: Reading, before: ReadFile | null): Promise<void> {
    const controller = new AbortController();
    controllers.current.set(id, controller);
    setState(id, { kind: "reading", bytesRead: 0, rows: 0, before });
    try {
      const { needsALook, ...result } = await reading({
        dataset: id,
        zone: timeZone,
        signal: controller.signal,
        onProgress: ({ bytes, rows }) =>
          setState(id, { kind: "reading", bytesRead: bytes, rows, before }),
      });
      const ready = { kind: "ready", ...result, shared: [] } as const;
      setState(id, ready);
      setRevision((count) => count + 1);
      if (before === null && needsALook) setMapped((waiting) => [...waiting, id]);
      noteShared(id, ready);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const stopped = before ?? ({ kind: "cancelled" } as const);
      setState(id, controller.signal.aborted ? stopped : { kind: "failed", message });
    } finally {
      controllers.current.delete(id);
    }
  }

  function noteShared(id: string, ready: ReadFile): void {
    client.sharedIds(id).then(
      (shared) => {
        if (shared.length > 0) setState(id, { ...ready, shared });
      },
      () => undefined,
    );
  }

  /** Puts a file on the shelf as one that is being read; gives its dataset. */
  function shelve(name: string, bytes: number): string {
    added.current += 1;
    const id = `file-${added.current}`;
    const state = { kind: "reading", bytesRead: 0, rows: 0, before: null } as const;
    showDataset(id);
    setFiles((before) => [...before, { id, name, bytes, state }]);
    return id;
  }

  function addHosted(address: string, name: string): void {
    const reading: Reading = async (options) => {
      const summary = await client.addFile(address, name, options);
      return { summary, corrections: {}, isRemembered: false, needsALook: false };
    };
    void read(shelve(name, 0), reading, null);
  }

  function addOne(file: File): void {
    const id = shelve(file.name, file.size);
    held.current.set(id, file);
    const expected = expectedExtent(extent);
    const corrections = expected === null ? {} : { expectedExtent: expected };
    const reading: Reading = async (options) =>
      (await loadReading()).readNew(client, file, corrections, options);
    void read(id, reading, null);
  }

  async function addTogether(chosen: readonly File[]): Promise<void> {
    const { combineFiles } = await import("./formats/documents/combine-files.ts");
    const named = chosen.map((file) => ({ name: file.name, file }));
    for (const { name, file } of await combineFiles(named)) addOne(new File([file], name));
  }

  function add(chosen: readonly File[]): void {
    const [only] = chosen;
    if (only && chosen.length === 1) addOne(only);
    else addTogether(chosen).catch(() => chosen.forEach(addOne));
  }

  function correct(id: string, corrections: TableCorrections): void {
    const file = held.current.get(id);
    const state = files.find((each) => each.id === id)?.state;
    if (file === undefined || state?.kind !== "ready") return;
    // another sheet is another table, with columns of its own
    const isOtherTable = corrections.sheet !== state.corrections.sheet;
    const reading: Reading = async (options) => {
      const { readAgain, readCorrected, rememberDecision } = await loadReading();
      if (isOtherTable) return readCorrected(client, file, corrections, options);
      rememberDecision(state.summary, corrections);
      return readAgain(client, file, corrections, options);
    };
    void read(id, reading, state);
  }

  function remove(id: string): void {
    held.current.delete(id);
    setMapped((waiting) => waiting.filter((each) => each !== id));
    setFiles((before) => before.filter((file) => file.id !== id));
    showDataset(id);
    client.removeDataset(id).then(
      () => setRevision((count) => count + 1),
      () => undefined,
    );
  }

  function cancel(id: string): void {
    controllers.current.get(id)?.abort();
  }

  function map(id: string): void {
    setMapped((waiting) => [id, ...waiting.filter((each) => each !== id)]);
  }

  function closeMapping(): void {
    setMapped((waiting) => waiting.slice(1));
  }

  const actions = { add, addHosted, cancel, remove, correct, map, closeMapping };
  return { files, revision, mapped, ...actions };
}

/** A link may hide a file that its writer had; what is added now is another one. */
function showDataset(id: string): void {
  const { hiddenDatasets } = viewStore.get();
  if (!hiddenDatasets.includes(id)) return;
  changeView({ hiddenDatasets: hiddenDatasets.filter((hidden) => hidden !== id) });
}
