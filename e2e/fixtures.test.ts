import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { runAtlas } from "../src/cli/atlas.ts";
import type { FileSummary } from "../src/cli/file-summary.ts";
import { type FixtureFacts, fixtureFacts } from "../src/formats/fixture-facts.ts";
import { distanceMessages } from "../src/language/distance-messages.ts";
import { fileMessages } from "../src/language/file-messages.ts";
import { formatCount } from "../src/language/format-number.ts";
import { formatWindow } from "../src/language/format-time.ts";
import { englishLanguage } from "../src/language/language.ts";
import { test } from "./atlas-page.ts";
import {
  account,
  card,
  chooseFiles,
  fixture,
  fixturePath,
  hasFixtures,
  leaveColumnsAsTheyAre,
} from "./files-tab.ts";
import { openTab } from "./reading.ts";

const { tag, messages } = englishLanguage;
const shown = (count: number) => formatCount(tag, count);

// a clone without them registers nothing
describe.each(hasFixtures ? Object.keys(fixtureFacts) : [])("%s", (kind) => {
  test("give in the browser what their facts say", async ({ openAtlas }) => {
    const { page } = await openAtlas({ hash: "layers=-data.atlas" });
    await leaveColumnsAsTheyAre(page);
    for (const facts of fixtureFacts[kind] ?? []) await expectFacts(page, facts);
  }, 120_000);
});

describe.each(hasFixtures ? ["shared"] : [])("with the %s fixtures", () => {
  const circled = Object.values(fixtureFacts)
    .flat()
    .filter(({ near }) => near !== undefined);

  test.for(circled.map((facts) => [facts.files[0] ?? "", facts] as const))(
    "rings count in %s what the terminal counts with uncertainty",
    async ([file, { near = [] }], { openAtlas }) => {
      const circles = near.flatMap(({ center, within }) =>
        Object.keys(within).map((meters) => ({ center, meters })),
      );
      const rings = circles.map(
        ({ center, meters }, at) => `${center.replace(",", "/")}/${meters}//ring ${at + 1}`,
      );
      const { page } = await openAtlas({ hash: `layers=-data.atlas&rings=${rings.join(";")}` });
      await chooseFiles(page, [fixture(file)]);
      await account(card(page, fixture(file).name)).waitFor();
      await openTab(page, "Near");
      for (const [at, { center, meters }] of circles.entries()) {
        const wanted = await nearnessInTerminal(file, center, meters);
        const ring = page.getByRole("region", { name: `ring ${at + 1}`, exact: true });
        await expect.poll(() => ring.getByRole("status").textContent()).toBe(wanted);
      }
    },
  );
});

/** Reads one fixture, compares what the page says of it with its facts, and takes it away again. */
async function expectFacts(page: Page, facts: FixtureFacts): Promise<void> {
  const chosen = facts.files.map(fixture);
  const name = chosen[0]?.name ?? "";
  await chooseFiles(page, chosen);
  const file = card(page, name);
  await account(file).waitFor();
  const listed = `${fileMessages.account.read(facts.rows, shown(facts.rows))} = ${fileMessages.account.listed(facts.rows, shown(facts.rows))}`;
  expect(await account(file).textContent(), name).toBe(listed);
  const drawn = facts.placed - (facts.issues["country-wide"] ?? 0);
  const text = (await file.textContent()) ?? "";
  expect(text, name).toContain(fileMessages.format(facts.format));
  expect(text, name).toContain(fileMessages.encoding(facts.encoding ?? ""));
  const said = await file.locator(".file-facts > li").allTextContents();
  expect(said, name).toEqual(expect.arrayContaining([`${shown(drawn)} on the map`]));
  if (facts.dates) expect(said, name).toContain(windowOf(facts.dates));
  if (facts.sums) expect(said, name).toContain(sumsOf(facts.sums));
  await expectProblems(file, facts);
  const { incidentTypes, precisions } = messages.vocabulary;
  await expectCounts(page, "Types of incident", incidentTypes, facts.types);
  await expectCounts(page, "How well the place is known", precisions, facts.precisions);
  await openTab(page, "Files");
  await file.getByRole("button", { name: `Remove ${name}` }).click();
}

/** How many problems are listed; a file without a row says why at once, a sentence for each kind. */
async function expectProblems(file: Locator, { issues, rows, files }: FixtureFacts): Promise<void> {
  const counts = Object.values(issues);
  const problems = counts.reduce((sum, count) => sum + count, 0);
  if (rows === 0 && problems > 0) {
    expect(await file.locator(".caution").count(), files[0]).toBe(counts.length);
    return;
  }
  expect(await file.textContent(), files[0]).toContain(
    problems === 0 ? fileMessages.noIssues : fileMessages.issues(problems, shown(problems)),
  );
}

/** The counts beside the checkboxes of a filter; the atlas is hidden, so what passes is the file's. */
async function expectCounts(
  page: Page,
  group: string,
  words: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, number>> = {},
): Promise<void> {
  await openTab(page, "Filters");
  const filter = page.getByRole("group", { name: group });
  const more = filter.getByRole("button", { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  for (const [value, count] of Object.entries(wanted)) {
    const name = page.locator(".check-name").getByText(words[value] ?? value, { exact: true });
    const line = filter.locator("label").filter({ has: name });
    await expect.poll(() => line.locator(".check-count").textContent()).toMatch(counted(count));
  }
}

function counted(count: number): RegExp {
  return new RegExp(`^${shown(count)} of `);
}

function windowOf([first, last]: readonly [string, string]): string {
  const end = last.includes("T") ? Date.parse(last) : Date.parse(last) + 86_400_000;
  return formatWindow(tag, Date.parse(first) / 60_000, end / 60_000, "UTC");
}

function sumsOf([low, best, high]: readonly [number, number, number]): string {
  if (low === 0 && high === 0) return fileMessages.sum(shown(best));
  return fileMessages.sums(shown(best), shown(low), shown(high));
}

/** The counts of a ring as the page words them, from `summary --near`. */
async function nearnessInTerminal(file: string, center: string, meters: string): Promise<string> {
  const asked = ["--near", center, "--radius", meters, "--json"];
  const { lines } = await runAtlas(["summary", fixturePath(file), ...asked]);
  const { files } = JSON.parse(lines.join("\n")) as { readonly files: readonly FileSummary[] };
  const { surely = -1, possibly = -1, outside = -1 } = files[0]?.nearness ?? {};
  return distanceMessages.near.counts(shown(surely), shown(possibly), shown(outside));
}
