import { lazy, Suspense, useState } from "react";
import { DropArea } from "./panels/files/DropArea.tsx";
import type { FileShelf } from "./use-files.ts";
import { askedDataAddress } from "./view/history.ts";

// loaded when first needed: reading the map and the list does not need them
const FileMapping = lazy(async () => ({
  default: (await import("./panels/files/FileMapping.tsx")).FileMapping,
}));
const DataQuestion = lazy(async () => ({
  default: (await import("./panels/files/DataQuestion.tsx")).DataQuestion,
}));

interface FileOverlaysProps {
  readonly shelf: FileShelf;
  /** A file has come from outside the tab of files, where it is now to be seen. */
  readonly onShowFiles: () => void;
}

/** What files need over the whole screen: the place to drop them, the question a link asks, their columns. */
export function FileOverlays({ shelf, onShowFiles }: FileOverlaysProps) {
  const [dataAddress] = useState(askedDataAddress);
  const [mapped, ...waiting] = shelf.mapped;

  function add(files: readonly File[]): void {
    onShowFiles();
    shelf.add(files);
  }

  function addHosted(address: string, name: string): void {
    onShowFiles();
    shelf.addHosted(address, name);
  }

  return (
    <>
      <DropArea onFiles={add} />
      {dataAddress !== null && (
        <Suspense>
          <DataQuestion address={dataAddress} onFile={(file) => add([file])} onHosted={addHosted} />
        </Suspense>
      )}
      {mapped !== undefined && (
        <Suspense>
          <FileMapping
            files={shelf.files}
            id={mapped}
            waiting={waiting.length}
            onCorrect={shelf.correct}
            onClose={shelf.closeMapping}
          />
        </Suspense>
      )}
    </>
  );
}
