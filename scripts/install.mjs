// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the project, with a closing slash. */
export const projectFolder = fileURLToPath(new URL("../", import.meta.url));

/** Stops with a plain sentence when this Node is older than what package.json asks for. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Incident Atlas needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org and run the same command again.`,
  );
  process.exit(1);
}

/** Installs the packages of package-lock.json unless they are all there already; stops when that fails. */
export function installPackages() {
  if (packagesAreInstalled()) return;
  console.log("Installing packages (once; about a minute) …");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: projectFolder,
    shell: process.platform === "win32",
    stdio: "inherit",
  });
  if (status === 0) return;
  console.error("npm could not install the packages; its own message is above.");
  process.exit(1);
}

function packagesAreInstalled() {
  const installedLock = `${projectFolder}node_modules/.package-lock.json`;
  if (!existsSync(installedLock)) return false;
  const wanted = packagesIn(`${projectFolder}package-lock.json`);
  const installed = packagesIn(installedLock);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (optional && !installed[path]) || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

/**
 * Runs the command of an installed package in this Node.
 * @param {string} script path inside node_modules
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {boolean} whether it ended without an error
 */
export function runPackage(script, parameters, environment = {}) {
  const { status } = spawnSync(
    process.execPath,
    [`${projectFolder}node_modules/${script}`, ...parameters],
    { cwd: projectFolder, env: { ...process.env, ...environment }, stdio: "inherit" },
  );
  return status === 0;
}
