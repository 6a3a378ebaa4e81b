import { describe, expect } from "vitest";
import { site, test, viewportNames } from "./atlas-page.ts";
import { details, expectShown, linkedMap, linkParameter, map, openTab } from "./reading.ts";

const everything =
  "map=12/35.31/40.28&id=place:muhassan&t=2017-09-01T00:00Z/2018-03-01T00:00Z&on=2017-11-10" +
  "&layers=-distances,-control.isil&actors=sdf,russia&types=air-strike,shelling&units=imperial";

describe.each(viewportNames)("a link (%s)", (viewport) => {
  test("shows the same thing in a clean profile", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport, hash: everything });
    await details(page).getByRole("heading", { level: 2, name: "Muhassan" }).waitFor();
    await expectShown(status, /^\d+ of 66 incidents shown, 1 September 2017/);
    await map(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => linkedMap(page)?.longitude).not.toBe(40.28);
    for (const key of ["id", "t", "on", "layers", "actors", "types", "units"]) {
      expect(linkParameter(page, key)).toBe(new URLSearchParams(everything).get(key));
    }
    const second = await openAtlas({ viewport, hash: new URL(page.url()).hash.slice(1) });
    expect(await second.status.textContent()).toBe(await status.textContent());
    expect(await details(second.page).innerText()).toBe(await details(page).innerText());
  });

  test("carries switches and time as they change; Back and Forward walk what was opened", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "id=place:khusham" });
    const heading = details(page).getByRole("heading", { level: 2 });
    await expect.poll(() => heading.textContent()).toBe("Khusham");
    await page.evaluate(() => {
      location.hash = "#id=place:muhassan";
    });
    await expect.poll(() => heading.textContent()).toBe("Muhassan");
    await page.goBack();
    await expect.poll(() => heading.textContent()).toBe("Khusham");
    await page.goForward();
    await expect.poll(() => heading.textContent()).toBe("Muhassan");
  });

  test.for([
    "map=abc",
    "map=99/99/999",
    "t=yesterday/tomorrow",
    "id=%3Cscript%3Ealert(1)%3C/script%3E",
    "layers=everything",
    "known=2018-02-31",
    "nonsense=1",
    "id=no-such-incident",
    `q=ok&on=${"9".repeat(5000)}`,
    "%E0%A4%A=%",
  ])(
    "that is hostile or outdated gives a notice and the usual view (%s)",
    async (hash, { openAtlas }) => {
      const { page, status } = await openAtlas({ viewport, hash });
      await expectShown(status, /^66 of 66|^\d+ of 66/);
      const notice = page.getByRole("alert").filter({ hasText: /link/i });
      await notice.waitFor();
      await notice.getByRole("button", { name: "Dismiss" }).first().click();
      await notice.waitFor({ state: "hidden" });
      expect(await page.evaluate(() => Reflect.get(globalThis, "__pwned"))).toBeUndefined();
    },
  );
});

test("a link to an atlas that is not there says so, and never shows a blank page", async ({
  openAtlas,
}) => {
  const { page, problems } = await openAtlas({ search: "atlas=nowhere", ready: false });
  await page.getByRole("heading", { name: "This atlas could not be loaded." }).waitFor();
  expect(await page.getByRole("button", { name: "Try again" }).isVisible()).toBe(true);
  // the browser itself logs each file it was refused
  const unexpected = problems.filter((problem) => !problem.includes("404"));
  expect(unexpected).toEqual([]);
  (problems as string[]).length = 0;
});

test("copying a link gives the whole address of what is on screen", async ({ openAtlas }) => {
  const { page } = await openAtlas({
    hash: "id=place:khusham",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await details(page).getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Link copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${site}#map=[\\d./]+&id=place:khusham$`));
});

test("a filter switched in the page is in the link a moment later", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  await openTab(page, "Filters");
  await page.getByRole("radio", { name: "With a position", exact: true }).check();
  await expect.poll(() => linkParameter(page, "placed")).toBe("placed");
});
