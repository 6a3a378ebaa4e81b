// @ts-check
import { readdirSync, statSync } from "node:fs";
import { projectFolder, runPackage } from "./install.mjs";

const sources = [
  "src",
  "public",
  "geodata",
  "index.html",
  "package-lock.json",
  "scripts/import-source.mjs",
  "scripts/site-headers.mjs",
  "scripts/write-incident-pages.mjs",
  "vite.config.ts",
];

/** Builds dist/ unless it is newer than everything it is made of. Returns whether dist/ is good. */
export function buildSiteIfStale() {
  // Vitest sets NODE_ENV to "test", with which React would be built for development
  const environment = { NODE_ENV: "production" };
  return (
    siteIsFresh() || runPackage("vite/bin/vite.js", ["build", "--logLevel", "warn"], environment)
  );
}

function siteIsFresh() {
  const builtAt = newestChange(`${projectFolder}dist/index.html`);
  return builtAt > 0 && sources.every((path) => newestChange(projectFolder + path) < builtAt);
}

/**
 * @param {string} path
 * @returns {number} milliseconds since 1970 of the last change in a file or folder; 0 when there is none
 */
function newestChange(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(`${path}/${name}`));
  return Math.max(status.mtimeMs, ...inside);
}
