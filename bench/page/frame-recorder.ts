/** Records the time between frames for as long as the page lives. */
export interface FrameRecorder {
  /** Forgets what was recorded so far. */
  start(): void;
  /** Milliseconds between the frames since `start`, the one that is still running included. */
  gaps(): number[];
}

export function recordFrames(): FrameRecorder {
  let gaps: number[] = [];
  let last = performance.now();

  function tick(): void {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  }

  requestAnimationFrame(tick);
  return {
    start() {
      gaps = [];
      last = performance.now();
    },
    gaps: () => [...gaps, performance.now() - last],
  };
}

/** Settles after the next frame was handed to the screen: an animation frame, then a message task. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
