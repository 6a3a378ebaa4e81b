import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../../shared/fixtures/", import.meta.url);

/** Whether the shared fixtures are beside the repository; tests that need them register nothing otherwise. */
export const hasSharedFixtures = existsSync(folder);

/** One of the shared fixtures, by its path in their folder. */
export function sharedFixture(path: string): Blob {
  return new Blob([readFileSync(new URL(path, folder))]);
}
