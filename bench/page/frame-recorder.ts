/** Records the time between frames for as long as the page lives. */
export interface FrameRecorder {
  /** Forgets what was recorded so far. */
  start(): void;
  /** Milliseconds between the frames since `start`, the one that is still running included. */
  gaps(): number[];
}

/** Records nothing: where no display clock paces them, the recorder's own frames would take up the processor. */
export const noFrames: FrameRecorder = { start: () => undefined, gaps: () => [] };

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

const spot = document.createElement("div");
spot.style.cssText = "position:fixed;inset:0 auto auto 0;width:1px;height:1px;z-index:1000";
document.body.append(spot);

/**
 * Settles after the next frame was handed to the screen: an animation frame, then a message task. A spot changes
 * with every such frame: one without changes would not be drawn, and hold up the next until it is due.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      spot.style.background = spot.style.background === "black" ? "white" : "black";
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
