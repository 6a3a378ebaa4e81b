/**
 * Lets what else waits for this thread have its turn, an abort among it, then throws if the work was aborted. A
 * message to itself: of timers that follow each other browsers put off each by 4 ms.
 */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
  signal?.throwIfAborted();
}
