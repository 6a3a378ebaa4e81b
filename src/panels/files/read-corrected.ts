import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import type { AddFileOptions, DatasetSummary, QueryClient } from "../../query/query-protocol.ts";
import { rememberedMapping } from "../../view/remembered-mappings.ts";

export interface CorrectedReading {
  readonly summary: DatasetSummary;
  readonly corrections: TableCorrections;
  readonly isRemembered: boolean;
}

/**
 * Reads a file; where an earlier table with the same header was corrected, reads it a second time with the
 * same corrections. Rejects only when it is aborted or the engine ends.
 */
export async function readCorrected(
  client: QueryClient,
  file: File,
  corrections: TableCorrections,
  options: Omit<AddFileOptions, "corrections">,
): Promise<CorrectedReading> {
  const read = await readAgain(client, file, corrections, options);
  const names = read.summary.file?.table?.names;
  const decided = names === undefined ? null : rememberedMapping(names);
  if (decided === null) return read;
  const both = { ...corrections, ...decided };
  return { ...(await readAgain(client, file, both, options)), isRemembered: true };
}

/** Reads a file again with exactly these corrections. */
export async function readAgain(
  client: QueryClient,
  file: File,
  corrections: TableCorrections,
  options: Omit<AddFileOptions, "corrections">,
): Promise<CorrectedReading> {
  const summary = await client.addFile(file, file.name, { ...options, corrections });
  return { summary, corrections, isRemembered: false };
}
