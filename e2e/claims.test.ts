import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import {
  type AtlasOptions,
  type AtlasPage,
  type OpenAtlas,
  test,
  viewportNames,
} from "./atlas-page.ts";
import { details, linkParameter, map, openIncident, openTab, shownCount } from "./reading.ts";

const clash = "Attack on the SDF headquarters near Khusham and Coalition strikes, as reported";
const clashLink = "id=2018-02-07-khusham";

/** Opens the clash and waits until its claims are there. */
async function openClash(openAtlas: OpenAtlas, options: AtlasOptions = {}): Promise<AtlasPage> {
  const atlas = await openAtlas({ hash: clashLink, ...options });
  await subject(atlas.page, "killed").waitFor();
  return atlas;
}

/** One subject of the open incident's claims. */
function subject(page: Page, name: string) {
  return details(page).locator(`#subject-${name}`);
}

describe.each(viewportNames)("who says what (%s)", (viewport) => {
  test("figures are drawn a line a claim, with a caption and a table behind it", async ({
    openAtlas,
  }) => {
    const { page } = await openClash(openAtlas, { viewport });
    const plot = subject(page, "killed").locator("figure").first();
    expect(await plot.locator("figcaption").innerText()).toMatch(
      /All attackers: from 20 \(Syrian Observatory.*to 200–300 \(The New York Times.*12 claims from 10 origins/s,
    );
    expect(await plot.locator(".figure-row").count()).toBe(12);
    expect(await plot.locator(".mark-excluded").count()).toBe(3);
    expect(await plot.locator(".mark-arrow").count()).toBe(5);
    await plot.getByText("As a table").click();
    expect(await plot.getByRole("row").count()).toBe(13);
  });

  test("starts are drawn on the clock of the place, earliest first where asked", async ({
    openAtlas,
  }) => {
    const { page } = await openClash(openAtlas, { viewport, timeZone: "America/New_York" });
    await details(page).getByLabel("Order by").selectOption("value");
    const plot = subject(page, "start").locator("figure");
    const told = await plot.locator(".figure-row strong").allTextContents();
    expect(told[0]).toBe("7 February 2018, about 15:00");
    expect(told[3]).toBe("8 February 2018, about 00:00");
    const midnight = plot.locator(".plot-axis text").filter({ hasText: "00:00" });
    const mark = plot.locator(".figure-row").nth(3).locator(".mark-included");
    const xOf = (selector: typeof mark, name: string) =>
      selector.evaluate((node, key) => Number(node.getAttribute(key)), name);
    expect(await xOf(midnight.first(), "x")).toBeCloseTo(await xOf(mark, "cx"), 1);
    await plot.getByText("As a table").click();
    expect(await plot.getByRole("row").count()).toBe(7);
  });

  test("claims are drawn in the order the reader asks for", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    const figures = subject(page, "killed").locator("figure").first().locator(".figure-row strong");
    expect((await figures.allTextContents())[0]).toBe("more than 100");
    await details(page).getByLabel("Order by").selectOption("value");
    expect((await figures.allTextContents())[0]).toBe("20");
    await details(page).getByLabel("Draw").selectOption("growth");
    await subject(page, "killed").getByRole("img").first().waitFor();
    expect(await subject(page, "killed").locator(".plot-chain").count()).toBe(1);
  });

  test("a line leads to its claim in full by keyboard, and the claim to those it contradicts", async ({
    openAtlas,
  }) => {
    const { page } = await openClash(openAtlas, { viewport });
    const row = subject(page, "killed").locator(".figure-row").filter({ hasText: "SBU" });
    await row.press("Enter");
    const card = details(page).locator("#claim-khusham-m20");
    await expect.poll(() => card.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await card.innerText()).toMatch(/at least 80.*Men of the Wagner Group/s);
    const opposed = details(page).locator("#claim-khusham-m10");
    await subject(page, "killed").locator(".figure-row").filter({ hasText: "Zakharova" }).click();
    await opposed.getByRole("button", { name: /Russian military doctor/ }).click();
    const doctor = details(page).locator("#claim-khusham-m13");
    await expect.poll(() => doctor.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test("every claim of the record is on the screen once", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    const ids = await details(page)
      .getByRole("article", { includeHidden: true })
      .evaluateAll((cards) => cards.map((card) => card.id));
    expect(ids).toHaveLength(101);
    expect(new Set(ids).size).toBe(101);
  });

  test("silence, refusal and denial are shown as such", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    const text = (await details(page).textContent()) ?? "";
    expect(text).toMatch(/no figure from Russian Ministry of Defence/);
    expect(text).toMatch(/No statement from \d+ of the others/);
    expect(await details(page).locator(".stance", { hasText: "denies" }).count()).toBe(2);
    expect(await details(page).locator(".stance", { hasText: "gave no figure" }).count()).toBe(1);
  });

  test("one party's revisions read as a chain", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    const chain = subject(page, "killed").locator(".revisions li strong");
    expect(await chain.allTextContents()).toEqual(["20", "45", "68", "230"]);
  });

  test("every contradiction is two actions from the list", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openIncident(page, clash);
    const names = await details(page).locator(".differences h4").allTextContents();
    expect(names).toEqual([
      "What happened",
      "Killed",
      "Number of attackers",
      "Equipment lost",
      "Distance",
      "Place",
      "Start",
      "Duration",
      "Who fired first",
      "Purpose",
      "Coordination",
    ]);
    await details(page).locator("#differ-duration h4").getByRole("button").click();
    const duration = subject(page, "duration");
    await expect
      .poll(() => duration.evaluate((node) => node === document.activeElement))
      .toBe(true);
    expect(await duration.innerText()).toMatch(/more than 3 hours.*nearly 4 hours/s);
  });

  test("links are counted by origin, and which belong together is shown", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    await details(page)
      .getByText(/^\d+ links, \d+ origins$/)
      .click();
    const origin = details(page).locator(".origins > li").filter({ hasText: "Dana White" });
    expect(await origin.innerText()).toMatch(/7 claims · 1 link, 1 origin/);
  });

  test.for([
    ["2018-02-08", /from 20 .* to more than 100/s, "New York Times"],
    ["2018-02-16", /to more than 200 \(Two Russians/s, "New York Times"],
    ["2018-05-24", /to 200–300 \(The New York Times/s, "SBU"],
  ] as const)(
    "as known on %s the account is another",
    async ([day, caption, later], { openAtlas }) => {
      const { page } = await openClash(openAtlas, { viewport, hash: `${clashLink}&known=${day}` });
      // the words of claims come with a chunk of their own
      await details(page)
        .getByText(/\d+ of 101 claims had been made by then/)
        .waitFor();
      const plot = subject(page, "killed").locator("figure").first();
      expect(await plot.locator("figcaption").innerText()).toMatch(caption);
      expect(await subject(page, "killed").first().innerText()).not.toContain(later);
      await details(page).getByText("Claims nobody can date").waitFor();
    },
  );

  test("the incident can be read as one party tells it, and its place is drawn as theirs", async ({
    openAtlas,
  }) => {
    const { page } = await openClash(openAtlas, {
      viewport,
      hash: `${clashLink}&map=10.5/35.33/40.3`,
    });
    await details(page).getByLabel("As told by").selectOption("russian-mod");
    await expect.poll(() => linkParameter(page, "told")).toBe("russian-mod");
    const text = await details(page).innerText();
    expect(text).toMatch(/As Russian Ministry of Defence tells it/);
    expect(text).toMatch(/Isba/);
    expect(await details(page).locator("#claim-khusham-m10").count()).toBe(0);
    expect(await map(page).locator(".atlas-told-line").count()).toBe(1);
    await details(page).getByLabel("As told by").selectOption("");
    await expect.poll(() => linkParameter(page, "told")).toBeNull();
    await expect.poll(() => map(page).locator(".atlas-told-line").count()).toBeGreaterThan(1);
  });

  test("a party that is not in the atlas is named, and everybody is shown", async ({
    openAtlas,
  }) => {
    const { page } = await openClash(openAtlas, {
      viewport,
      hash: `${clashLink}&told=nobody-known`,
    });
    await page.getByText(/“nobody-known”, which is not in this atlas/).waitFor();
    await subject(page, "killed").waitFor();
    expect(await subject(page, "killed").locator(".figure-row").count()).toBeGreaterThan(12);
  });

  test("incidents can be filtered by who speaks of them", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport });
    await openTab(page, "Filters");
    await page
      .getByRole("group", { name: "Side of who speaks" })
      .getByRole("checkbox", { name: "ISIL" })
      .check();
    await expect.poll(() => linkParameter(page, "sides")).toBe("isil-side");
    await expect.poll(() => shownCount(status)).toBeLessThan(66);
    await page.getByText("Who speaks of it", { exact: true }).first().click();
    await page.getByRole("checkbox", { name: /New York Times/ }).check();
    await expect.poll(() => shownCount(status)).toBe(0);
  });

  test("the incident is told in words that can be copied", async ({ openAtlas }) => {
    const { page } = await openAtlas({
      viewport,
      hash: clashLink,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await details(page).getByText("In words").click();
    await details(page).getByRole("button", { name: "Copy as text" }).click();
    await details(page).getByRole("button", { name: "Text copied" }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/about 5\.4 km \(0\.9–9\.9 km\) north-east of De-confliction line/);
    expect(text).toMatch(/Mattis says more than 10 miles \(likely\)/);
  });

  test("a citation carries the hash that the link carries", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    await expect.poll(() => linkParameter(page, "rev")).toMatch(/^[0-9a-f]{8}\.101\./);
    const mark = linkParameter(page, "rev") ?? "";
    await details(page).getByText("Cite", { exact: true }).click();
    const cited = details(page).locator(".citation-text").first();
    expect(await cited.textContent()).toContain(`rev=${mark}`);
    expect(await cited.textContent()).toMatch(
      new RegExp(`SHA-256 ${mark.slice(0, 8)}[0-9a-f]{56}`),
    );
    await details(page).getByRole("button", { name: "CSL-JSON" }).first().click();
    expect(JSON.parse((await cited.textContent()) ?? "")).toMatchObject([{ type: "dataset" }]);
  });

  test("a link made before an edit says what was edited", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport });
    await expect.poll(() => linkParameter(page, "rev")).toMatch(/^[0-9a-f]{8}\.101\./);
    const [, , parts = ""] = linkParameter(page, "rev")?.split(".") ?? [];
    const before = `00000000.100.${parts.slice(0, 12)}000${parts.slice(15)}`;
    const later = await openClash(openAtlas, { viewport, hash: `${clashLink}&rev=${before}` });
    const notice = details(later.page).getByRole("note");
    expect(await notice.innerText()).toMatch(
      /What changed: what is claimed\. It had 100 claims then and has 101 now/,
    );
  });

  test("a link made before an edit says so", async ({ openAtlas }) => {
    const { page } = await openClash(openAtlas, { viewport, hash: `${clashLink}&rev=00000000` });
    await details(page)
      .getByText(/edited since the link to it was made/)
      .waitFor();
    await details(page).getByRole("button", { name: "Understood" }).click();
    await expect.poll(() => linkParameter(page, "rev")).not.toBe("00000000");
  });

  test.for(["light", "dark"] as const)(
    "no rule of axe is broken by claims, plots and their tables (%s)",
    async (scheme, { openAtlas }) => {
      const { page, axeViolations } = await openClash(openAtlas, { viewport, scheme });
      await details(page).evaluate((section) => {
        for (const folded of section.querySelectorAll("details")) folded.open = true;
      });
      expect(await axeViolations()).toEqual([]);
    },
  );
});

test("claims stand side by side on the whole screen, by side and by claimant", async ({
  openAtlas,
}) => {
  const { page, axeViolations } = await openClash(openAtlas);
  const dialog = await openMatrix(page);
  const heads = () => dialog.getByRole("columnheader").allTextContents();
  expect(await heads()).toEqual([
    "Subject",
    "Coalition and SDF",
    "Damascus, Moscow and allies",
    "Others",
    "Side not stated",
  ]);
  const [room, table] = await dialog
    .locator(".matrix-scroll")
    .evaluate((scroll) => [scroll.clientWidth, scroll.scrollWidth]);
  expect(table).toBe(room);
  await expectClaims(dialog, claimsBy(null));
  expect(await axeViolations()).toEqual([]);

  await dialog.getByLabel("A column for each").selectOption("claimants");
  expect(await heads()).toHaveLength(1 + 4 + 30);
  const widths = await dialog
    .locator(".matrix-claimant")
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().width)));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(40);
  expect(await dialog.getByText("no statement", { exact: true }).count()).toBeGreaterThan(100);
  await expectClaims(dialog, claimsBy(null));
  expect(await axeViolations()).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await details(page).waitFor();
});

test("one subject can be laid side by side, and who says nothing on it is named", async ({
  openAtlas,
}) => {
  const { page } = await openClash(openAtlas);
  const dialog = await openMatrix(page);
  await dialog.getByLabel("A column for each").selectOption("claimants");
  await dialog.getByLabel("Subject").selectOption("duration");
  expect(await dialog.locator(".matrix-claimant").allInnerTexts()).toEqual([
    expect.stringContaining("Harrigian"),
    expect.stringContaining("New York Times"),
  ]);
  await expectClaims(dialog, ["khusham-m31", "khusham-m32"]);
  const absent = await dialog.getByText("No statement on this:").innerText();
  expect(absent).toContain("Russian Ministry of Defence");
  expect(absent).not.toContain("New York Times");
});

test.for(["2018-02-07", "2018-02-08", "2018-02-16", "2018-05-24", "2018-12-31"])(
  "as known on %s the matrix holds exactly the claims of the file said by then",
  async (day, { openAtlas }) => {
    const { page } = await openAtlas({ hash: `${clashLink}&known=${day}` });
    const wanted = claimsBy(day);
    if (wanted.length === 0) {
      await details(page)
        .getByText(/^0 of 101 claims/)
        .waitFor();
      return;
    }
    await expectClaims(await openMatrix(page), wanted);
  },
);

async function openMatrix(page: Page): Promise<Locator> {
  await details(page).getByRole("button", { name: "Open side by side" }).click();
  const dialog = page.getByRole("dialog", { name: "Who says what, side by side" });
  await dialog.waitFor();
  return dialog;
}

/** The claims shown are these, each once. */
async function expectClaims(within: Locator, wanted: readonly string[]): Promise<void> {
  const shown = await within
    .locator("[data-claim]")
    .evaluateAll((claims) => claims.map((claim) => claim.getAttribute("data-claim") ?? ""));
  expect(shown.toSorted()).toEqual(wanted.toSorted());
}

interface WrittenClaim {
  readonly id: string;
  readonly said: string | null;
}

/** The ids of the clash's claims in the file that were said by the end of a day; null takes all. */
function claimsBy(day: string | null): readonly string[] {
  const { incidents } = JSON.parse(readFileSync("geodata/khusham/incidents.json", "utf8")) as {
    readonly incidents: readonly { readonly id: string; readonly claims: WrittenClaim[] }[];
  };
  const claims = incidents.find(({ id }) => id === "2018-02-07-khusham")?.claims ?? [];
  return claims
    .filter(({ said }) => day === null || (said !== null && endOf(said) <= day))
    .map(({ id }) => id);
}

/** The last day that "2018", "2018-02" or "2018-02-08~" may mean; later than it where months are shorter. */
function endOf(said: string): string {
  const bare = said.replace(/[~?%]$/, "");
  return { 4: `${bare}-12-31`, 7: `${bare}-31` }[bare.length] ?? bare;
}

/** Each contradiction of the facts: its subject in the list, and two answers that cannot both hold. */
const contradictions: readonly (readonly [string, string, RegExp, RegExp])[] = [
  ["the dead", "killed", /\b45\b.*Syrian Observatory/, /at least 100.*US-led coalition/],
  ["the Russian dead", "killed", /Russian citizens\s+5.*Zakharova/s, /about 100.*Russian military/],
  ["wounded only", "killed", /gave no figure.*Russian Ministry of Defence/, /more than 100/],
  ["the attackers", "attackers", /257.*Mattis/, /about 500.*US official/],
  ["the distance", "distance", /8 kilometres.*coalition/, /more than 10 miles.*Mattis/],
  ["the duration", "duration", /more than 3 hours.*Harrigian/, /nearly 4 hours.*New York Times/],
  ["the start", "start", /22:00.*coalition/, /00:00.*SANA/],
  ["the purpose", "purpose", /seize|oil ?fields/i, /sleeper/i],
  ["the place", "place", /Khusham.*US official/, /El-Isba.*Russian Ministry/],
  ["the equipment lost", "equipment-lost", /2 tanks.*Mattis/, /multiple|guns/i],
  ["who fired first", "who-fired-first", /unprovoked/i, /shell|fire/i],
];

describe.each(viewportNames)("from the map (%s)", (viewport) => {
  test("two actions lead to every contradiction, told with who says what", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport });
    await map(page)
      .getByRole("button", { name: /incidents near SDF headquarters/ })
      .click();
    await page.getByRole("dialog").getByRole("button", { name: clash }).click();
    for (const [name, among, one, other] of contradictions) {
      const answers = details(page).locator(`#differ-${among} .answers`);
      await answers.first().scrollIntoViewIfNeeded();
      const text = (await answers.allInnerTexts()).join("\n");
      expect(text, name).toMatch(one);
      expect(text, name).toMatch(other);
    }
  });
});

test("on paper the record is a document of eight pages that holds every claim", async ({
  openAtlas,
}) => {
  const { page } = await openClash(openAtlas);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".document");
  await paper.waitFor();
  expect(await page.locator(".map-area").isVisible()).toBe(false);
  expect(await details(page).isVisible()).toBe(false);
  const claims = paper.locator("[data-claim]");
  const ids = await claims.evaluateAll((rows) => rows.map((row) => row.id));
  expect(ids).toHaveLength(101);
  expect(new Set(ids).size).toBe(101);
  expect(await claims.last().isVisible()).toBe(true);
  expect(await paper.locator(".source-address").first().isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
  await paper.waitFor({ state: "detached" });
});

test("on paper only what was known on the day asked for is said", async ({ openAtlas }) => {
  const { page } = await openClash(openAtlas, { hash: `${clashLink}&known=2018-02-08` });
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".document");
  expect(await paper.innerText()).toMatch(/As known on 8 February 2018.*Claims nobody can date/s);
  expect(await paper.locator('[data-claim="khusham-m01"]').count()).toBe(1);
  expect(await paper.locator('[data-claim="khusham-m19"]').count()).toBe(0);
});
