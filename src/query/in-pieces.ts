/**
 * Does work in tasks of their own until `doPiece` says that it is done: what comes in meanwhile waits for one piece
 * only. Timers would do too, but browsers let four milliseconds pass between them.
 */
export function inPieces(doPiece: () => "more" | "done"): void {
  const { port1: inlet, port2: outlet } = new MessageChannel();
  const next = () => inlet.postMessage(null);
  outlet.onmessage = () => {
    if (doPiece() === "more") next();
    else inlet.close();
  };
  next();
}
