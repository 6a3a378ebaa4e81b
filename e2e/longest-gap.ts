import type { Page } from "playwright-core";

/** Begins to note how long the page stands still between two animation frames. */
export async function recordGaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    Reflect.set(globalThis, "longestGap", 0);
    requestAnimationFrame(function tick() {
      const now = performance.now();
      Reflect.set(
        globalThis,
        "longestGap",
        Math.max(Reflect.get(globalThis, "longestGap"), now - last),
      );
      last = now;
      requestAnimationFrame(tick);
    });
  });
}

/** The longest time since then between two frames, milliseconds. */
export async function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(globalThis, "longestGap")));
}
