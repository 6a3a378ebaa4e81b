// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installChromium } from "./find-chromium.mjs";
import { installPackages, requireNode, runPackage } from "./install.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

requireNode();
installPackages();
/** Biome colours its output even where nobody can see it. */
const plain = process.stdout.isTTY ? [] : ["--colors=off"];
const reports = mkdtempSync(join(tmpdir(), "incident-atlas-"));
const totals = [
  step("lint and format", () => check("@biomejs/biome/bin/biome", ["ci", ...plain, "."])),
  step("types", () => check("typescript/bin/tsc", [])),
  step("dead code", () => check("knip/bin/knip.js", [])),
  step("atlas data", () => checkAtlas("geodata/khusham")),
  step("unit tests", () => runTests("vite.config.ts")),
  step("build", () => check("vite/bin/vite.js", ["build", "--logLevel", "warn"])),
  step("browser tests", runBrowserTests),
];
rmSync(reports, { recursive: true, force: true });
const passed = sum(({ passed }) => passed);
const failed = sum(({ failed }) => failed);
const skipped = sum(({ skipped }) => skipped);
if (skipped > 0) console.log(`\nNot run: ${skipped} tests that are marked to be skipped.`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

/**
 * @param {string} name
 * @param {() => Totals} run
 */
function step(name, run) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const result = run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`── ${name}: ${result.failed > 0 ? "FAILED" : "ok"} (${seconds} s)`);
  return result;
}

/**
 * A step without tests of its own: nothing passed, and one failed when it ends with an error.
 * @param {string} script
 * @param {readonly string[]} parameters
 * @returns {Totals}
 */
function check(script, parameters) {
  return { passed: 0, failed: runPackage(script, parameters) ? 0 : 1, skipped: 0 };
}

/** @param {string} folder */
function checkAtlas(folder) {
  return check("../scripts/atlas.mjs", ["check", folder]);
}

function runBrowserTests() {
  const chromium = installChromium();
  if (chromium) return runTests("vitest.browser.config.ts", { CHROME_PATH: chromium });
  console.error(
    "There is no Chromium to test with. Install Chromium or Google Chrome, or set CHROME_PATH to one, and run npm test again.",
  );
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {string} config
 * @param {Record<string, string>} [environment]
 * @returns {Totals}
 */
function runTests(config, environment) {
  const report = join(reports, `${config}.json`);
  const succeeded = runPackage(
    "vitest/vitest.mjs",
    [
      "run",
      "--config",
      config,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    environment,
  );
  const counted = existsSync(report) ? totalsIn(report) : { passed: 0, failed: 0, skipped: 0 };
  // an error outside of any test (a file that does not load, a rejected promise) has no test to count
  const failed = succeeded ? counted.failed : Math.max(1, counted.failed);
  return { ...counted, failed };
}

/**
 * @param {string} report
 * @returns {Totals}
 */
function totalsIn(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const filesNotLoaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + filesNotLoaded,
    skipped: numPendingTests + numTodoTests,
  };
}

/** @param {(totals: Totals) => number} value */
function sum(value) {
  return totals.reduce((total, result) => total + value(result), 0);
}
