import { describe, expect } from "vitest";
import { site, test, viewportNames } from "./atlas-page.ts";
import { details, linkParameter } from "./reading.ts";

const page = "incidents/khusham/2018-02-07-khusham/";

test("an incident's page is sent whole, without a script, with what previews read", async () => {
  const text = await (await fetch(site + page)).text();
  expect(text).not.toContain("<script");
  expect(text).toMatch(/<meta property="og:description" content="[^"]{80,300}"/);
  expect(text.match(/data-claim=/g)).toHaveLength(101);
});

describe.each(viewportNames)("the page of an incident (%s)", (viewport) => {
  test.for(["light", "dark"] as const)(
    "can be read by everybody and leads to the map (%s)",
    async (scheme, { openAtlas }) => {
      const atlas = await openAtlas({ viewport, scheme, hash: "id=2018-02-07-khusham" });
      await details(atlas.page).getByText("Cite", { exact: true }).click();
      await details(atlas.page).getByRole("link", { name: "This incident as a page" }).click();
      await atlas.page.getByRole("heading", { name: /Every claim \(101\)/ }).waitFor();
      expect(await atlas.axeViolations()).toEqual([]);
      const widths = await atlas.page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect(widths[0]).toBe(widths[1]);
      await atlas.page.getByRole("link", { name: "Open on the map" }).click();
      await details(atlas.page).getByRole("heading", { level: 2 }).waitFor();
      expect(linkParameter(atlas.page, "id")).toBe("2018-02-07-khusham");
    },
  );
});

test("without JavaScript the site leads to its pages", async () => {
  const text = await (await fetch(site)).text();
  const list = /<noscript>[\s\S]*href="\.\/([^"]+)"/.exec(text)?.[1] ?? "";
  const pages = await (await fetch(site + list)).text();
  expect(pages).toContain('href="2018-02-07-khusham/"');
  expect(text).toContain('property="og:title"');
});
