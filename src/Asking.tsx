import type { QueryClient } from "./query/query-protocol.ts";
import { useAsking } from "./use-asking.ts";
import type { FileShelf } from "./use-files.ts";
import { useRequest } from "./use-request.ts";

interface AskingProps {
  readonly client: QueryClient;
  readonly shelf: FileShelf;
}

/** Asks the engine anew whenever the question changes. Shows nothing, so that no panel waits for it. */
export function Asking({ client, shelf }: AskingProps) {
  useAsking(client, useRequest(shelf.files), shelf.revision);
  return null;
}
