import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AtlasFile, atlasFiles } from "../incidents/atlas.ts";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { incidentPages } from "./incident-pages.tsx";

const contents: Partial<Record<AtlasFile, string>> = Object.fromEntries(
  atlasFiles.map((file) => [file, readFileSync(`geodata/khusham/${file}`, "utf8")]),
);
const site = { atlasName: "khusham", siteAddress: "https://atlas.example/" };
const pages = incidentPages(contents, site);
const { incidents } = khushamAtlas();

function pageOf(id: string): string {
  return pages.find(({ path }) => path === `incidents/khusham/${id}/index.html`)?.text ?? "";
}

test("every incident has a page, and one lists them all", () => {
  expect(pages).toHaveLength(incidents.length + 1);
  const list = pages.find(({ path }) => path === "incidents/khusham/index.html")?.text ?? "";
  for (const { id } of incidents) expect(list).toContain(`href="${id}/"`);
});

test.each(incidents)("the page of $id carries each of its claims once", ({ id, claims }) => {
  const shown = Array.from(pageOf(id).matchAll(/data-claim="([^"]+)"/g), ([, claim]) => claim);
  expect(shown.toSorted()).toEqual(claims.map((claim) => claim.id).toSorted());
});

test("a page runs no script, says so in its policy, and has nothing to press that would need one", () => {
  for (const { text } of pages) {
    expect(text).not.toMatch(/<button|<select|<input|<details/i);
    expect(text).not.toMatch(/<script|<iframe|\son\w+=|javascript:/i);
    expect(text).toContain("default-src &#x27;none&#x27;");
  }
});

test("a preview reads title, whole sentences and the address of the page", () => {
  const text = pageOf("2018-02-07-khusham");
  const description = /property="og:description" content="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(description).toMatch(/reported for the night of 7–8 February 2018.*\.$/);
  expect(text).toContain(
    '<link rel="canonical" href="https://atlas.example/incidents/khusham/2018-02-07-khusham/"',
  );
  expect(text).toContain('href="../../../?atlas=khusham#id=2018-02-07-khusham"');
});

test("without the address of the site no page claims one", () => {
  const [first] = incidentPages(contents, { ...site, siteAddress: null });
  expect(first?.text).not.toMatch(/canonical|og:url/);
});

test("markup in the data stays text", () => {
  const hostile = (contents["incidents.json"] ?? "").replaceAll(
    "Attack on the SDF headquarters",
    '</title><script>alert(1)</script><img src=x onerror=\\"alert(1)\\">',
  );
  for (const { text } of incidentPages({ ...contents, "incidents.json": hostile }, site)) {
    expect(text).not.toMatch(/<script|<img/);
  }
});

test("an atlas that cannot be read gives no page", () => {
  expect(incidentPages({ "atlas.json": "{" }, site)).toEqual([]);
});
