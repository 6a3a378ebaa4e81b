import { defineConfig } from "vitest/config";

/** The tests in a real Chromium, against the built site. */
export default defineConfig({
  test: {
    env: { TZ: "UTC" },
    expect: { poll: { timeout: 10_000 } },
    // one browser, one page at a time: two cores measure nothing well when both are busy
    fileParallelism: false,
    globalSetup: "e2e/site-and-browser.ts",
    hookTimeout: 60_000,
    include: ["e2e/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
