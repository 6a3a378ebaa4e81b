import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withAnswers } from "./leaflet-browser.mjs";

const leaflet = readFileSync("node_modules/leaflet/src/core/Browser.js", "utf8");

test("the Leaflet that is installed is built without looking for old browsers", () => {
  const built = withAnswers(leaflet);
  expect(built.length).toBeLessThan(leaflet.length);
  expect(built).not.toMatch(/createElement\('canvas'\)|adj="1"|webkitVer/);
  expect(built).toContain("export default {");
});

test.each(["vml", "canvas", "androidStock"])(
  "a Leaflet that asks for %s otherwise is not built",
  (name) => {
    const other = leaflet.replace(`var ${name} =`, `let ${name} =`);
    expect(other).not.toBe(leaflet);
    expect(() => withAnswers(other)).toThrow(`does not ask for ${name} as expected`);
  },
);
