// what comes in meanwhile waits no longer, and its answer still meets the frame of 17 ms at 60 Hz
const mostMilliseconds = 8;

/**
 * Does work piece by piece until `doPiece` says that it is done, in tasks of their own, some pieces each: what comes in
 * meanwhile hardly waits, and does not keep the work from being done. Timers would do too, but browsers let four
 * milliseconds pass between them.
 */
export function inPieces(doPiece: () => "more" | "done"): void {
  const { port1: inlet, port2: outlet } = new MessageChannel();

  function doSome(): "more" | "done" {
    const end = performance.now() + mostMilliseconds;
    while (performance.now() < end) if (doPiece() === "done") return "done";
    return "more";
  }

  const next = () => inlet.postMessage(null);
  outlet.onmessage = () => {
    if (doSome() === "more") next();
    else inlet.close();
  };
  next();
}
