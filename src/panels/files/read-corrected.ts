import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import type { AddFileOptions, DatasetSummary, QueryClient } from "../../query/query-protocol.ts";
import { rememberedMapping, rememberMapping } from "../../view/remembered-mappings.ts";
import { needsALook } from "./needs-a-look.ts";

export interface CorrectedReading {
  readonly summary: DatasetSummary;
  readonly corrections: TableCorrections;
  readonly isRemembered: boolean;
  /** Whether it left a question that only its reader can settle, and nothing settled it before. */
  readonly needsALook: boolean;
}

/**
 * As `readCorrected`, for a file that was not read before: one that is cancelled when it was all but there is taken
 * away again.
 */
export async function readNew(
  client: QueryClient,
  file: File,
  corrections: TableCorrections,
  options: Omit<AddFileOptions, "corrections">,
): Promise<CorrectedReading> {
  const { dataset = file.name, signal } = options;
  const read = await readCorrected(client, file, corrections, options);
  if (signal?.aborted) await client.removeDataset(dataset);
  signal?.throwIfAborted();
  return read;
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
  const names = read.summary.file.table?.names;
  const decided = names === undefined ? null : rememberedMapping(names);
  if (decided === null) return read;
  const both = { ...corrections, ...decided };
  const settled = await readAgain(client, file, both, options);
  return { ...settled, isRemembered: true, needsALook: false };
}

/** Reads a file again with exactly these corrections. */
export async function readAgain(
  client: QueryClient,
  file: File,
  corrections: TableCorrections,
  options: Omit<AddFileOptions, "corrections">,
): Promise<CorrectedReading> {
  const summary = await client.addFile(file, file.name, { ...options, corrections });
  return { summary, corrections, isRemembered: false, needsALook: needsALook(summary) };
}

/** Keeps what was decided about columns and dates for the next table with this header; a swap is of one file. */
export function rememberDecision({ file }: DatasetSummary, corrections: TableCorrections): void {
  const names = file.table?.names;
  if (names === undefined) return;
  const { mapping, dayMonthOrder } = corrections;
  const decided = { ...(mapping && { mapping }), ...(dayMonthOrder && { dayMonthOrder }) };
  rememberMapping(names, Object.keys(decided).length === 0 ? null : decided);
}
