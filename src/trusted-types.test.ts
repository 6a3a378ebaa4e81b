import { afterEach, expect, test, vi } from "vitest";
import { createDefaultPolicy } from "./trusted-types.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("Leaflet's test for SVG is the only HTML that passes", () => {
  const { createHTML } = defaultPolicy();
  const refused = ["", "text", "<b>", " <svg/>", "<SVG/>", "<svg onload=alert(1)>", "<svg/><p>"];
  expect(createHTML("<svg/>")).toBe("<svg/>");
  expect(refused.map((html) => createHTML(html))).toEqual(refused.map(() => null));
});

test("addresses in the folder of our scripts are the only ones that pass", () => {
  const { createScriptURL } = defaultPolicy();
  const worker = new URL("./query/query-worker.ts", import.meta.url).href;
  const refused = [
    new URL("../index.html", import.meta.url).href,
    `${new URL(".", import.meta.url).href}../public/script.js`,
    `${new URL(".", import.meta.url).href}%2e%2e/public/script.js`,
    "query/query-worker.ts",
    "https://evil.example/src/query/query-worker.ts",
    `data:text/javascript,${worker}`,
    "javascript:alert(1)",
    "",
  ];
  expect(createScriptURL(worker)).toBe(worker);
  expect(refused.map((address) => createScriptURL(address))).toEqual(refused.map(() => null));
});

test("code in a text never passes", () => {
  expect(Object.keys(defaultPolicy())).not.toContain("createScript");
});

test("a browser without Trusted Types goes without the policy", () => {
  vi.stubGlobal("trustedTypes", undefined);
  expect(createDefaultPolicy).not.toThrow();
});

/** What the policy answers, as the browser would ask it. */
function defaultPolicy(): Record<"createHTML" | "createScriptURL", (text: string) => unknown> {
  const createPolicy = vi.fn();
  vi.stubGlobal("trustedTypes", { createPolicy });
  createDefaultPolicy();
  expect(createPolicy).toHaveBeenCalledExactlyOnceWith("default", expect.anything());
  return createPolicy.mock.calls[0]?.[1];
}
