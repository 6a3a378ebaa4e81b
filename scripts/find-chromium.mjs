// @ts-check
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { projectFolder, runPackage } from "./install.mjs";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/**
 * The Chromium on this machine: CHROME_PATH, then PATH, then the usual places, then Playwright's own.
 * @returns {string | null}
 */
export function findChromium() {
  const { CHROME_PATH, PATH = "" } = process.env;
  if (CHROME_PATH && !isProgram(CHROME_PATH)) {
    throw new Error(`CHROME_PATH: expected a program that can be run, got "${CHROME_PATH}".`);
  }
  const folders = PATH.split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [CHROME_PATH ?? "", ...onPath, ...usualPlaces, playwrightChromium()];
  return places.find(isProgram) ?? null;
}

/**
 * Finds Chromium or installs one: Debian's package where this user may, else Playwright's.
 * @returns {string | null} null when there is still none
 */
export function installChromium() {
  return findChromium() ?? installFromDebian() ?? installFromPlaywright();
}

function installFromDebian() {
  const isRoot = process.getuid?.() === 0;
  if (!(isRoot && existsSync("/etc/debian_version"))) return null;
  console.log("Installing Chromium from Debian's packages …");
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
  return findChromium();
}

/** @param {readonly string[]} parameters */
function apt(...parameters) {
  spawnSync("apt-get", parameters, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function installFromPlaywright() {
  console.log("Installing Playwright's Chromium …");
  runPackage("playwright-core/cli.js", ["install", "--only-shell", "chromium"]);
  return findChromium();
}

/** @returns {string} where Playwright keeps its Chromium, be it there or not */
function playwrightChromium() {
  try {
    const require = createRequire(`${projectFolder}package.json`);
    return require("playwright-core").chromium.executablePath();
  } catch {
    return "";
  }
}

/** @param {string} path */
function isProgram(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
