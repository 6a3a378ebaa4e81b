import { pause } from "../formats/tables/pause.ts";

// what comes in meanwhile waits no longer, and its answer still meets the frame of 17 ms at 60 Hz
const mostMilliseconds = 8;

/**
 * Does work piece by piece until `doPiece` says that it is done, some pieces between two pauses: what comes in
 * meanwhile hardly waits, and does not keep the work from being done.
 */
export async function inPieces(doPiece: () => "more" | "done"): Promise<void> {
  let pauseAt = performance.now() + mostMilliseconds;
  while (doPiece() === "more") {
    if (performance.now() < pauseAt) continue;
    await pause(undefined);
    pauseAt = performance.now() + mostMilliseconds;
  }
}
