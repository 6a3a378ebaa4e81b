import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import lockText from "../package-lock.json?raw";
import thirdParty from "../THIRD_PARTY.md?raw";

interface LockEntry {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, LockEntry> } = JSON.parse(lockText);
const direct = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];

test.each(direct)("THIRD_PARTY.md names %s with the licence it declares", (name) => {
  const line = thirdParty.split("\n").find((text) => text.startsWith(`| ${name} |`));
  const licence = packages[`node_modules/${name}`]?.license ?? "unknown";
  expect(line?.toLowerCase()).toContain(licence.toLowerCase());
});

test("no package in the built site is under the GPL or AGPL", () => {
  const copyleft = Object.entries(packages)
    .filter(([, { dev, license }]) => !dev && /\bA?GPL/.test(license ?? ""))
    .map(([path]) => path);
  expect(copyleft).toEqual([]);
});

test("package-lock.json holds the binaries of every system, and no registry's address", () => {
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([name, version]) => /^\d/.test(version) && !packages[`node_modules/${name}`])
    .map(([name]) => name);
  expect(missing).toEqual([]);
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});
