// @ts-check
/**
 * Completes package-lock.json with the packages for other systems (a native binary each) that the npm of
 * this machine left out because its registry lacks them; without them `npm ci` refuses the file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { projectFolder } from "./install.mjs";

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

const path = `${projectFolder}package-lock.json`;
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = missingEntries(lock.packages);
const packages = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) =>
  a < b ? -1 : 1,
);
writeFileSync(
  path,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
);
console.log(`${Object.keys(added).length} packages for other systems added to package-lock.json.`);

/**
 * @param {Record<string, LockEntry>} entries
 * @returns {Record<string, LockEntry>}
 */
function missingEntries(entries) {
  const missing = Object.values(entries).flatMap(({ dev, optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && !entries[`node_modules/${name}`])
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)]),
  );
  return Object.fromEntries(missing);
}

/**
 * @param {string} name ends in system, processor and C library, as native packages' names do
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {LockEntry}
 */
function entryOf(name, version, dev) {
  const words = name.split(/[-/]/);
  const system = words.find((word) => systems.includes(word));
  const processor = words.find((word) => processors.includes(word));
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(system === "linux" ? { libc: [libc] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
