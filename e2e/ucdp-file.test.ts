import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect } from "vitest";
import { writeUcdpFile } from "../bench/ucdp-file.mjs";
import { type OpenAtlas, test } from "./atlas-page.ts";
import { account, card, fileInput } from "./files-tab.ts";
import { longestGap, recordGaps } from "./longest-gap.ts";
import { details, expectShown, lines, openTab } from "./reading.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-ucdp-"));
const large = join(folder, "GEDEvent.csv");
const packed = join(folder, "ged-csv.zip");

beforeAll(async () => {
  await writeUcdpFile(large, 75_000);
  const small = join(folder, "small.csv");
  await writeUcdpFile(small, 2_000);
  writeFileSync(packed, zipSync({ "GEDEvent_v25_1.csv": new Uint8Array(readFileSync(small)) }));
});

afterAll(() => rmSync(folder, { recursive: true }));

test("R1: a file of 51 MB is read without the page standing still for 200 ms", async ({
  openAtlas,
}) => {
  expect(statSync(large).size).toBeGreaterThan(51_000_000);
  // what else the machine does can only add to it: the least of three
  const gaps: number[] = [];
  while (gaps.length < 3 && !gaps.some((gap) => gap < 200))
    gaps.push(await gapOfReading(openAtlas));
  console.log(`Longest gaps while 51 MB are read: ${gaps.map(Math.round).join(", ")} ms`);
  expect(Math.min(...gaps)).toBeLessThan(200);
}, 120_000);

test("the zip file that UCDP gives out is read as the table in it", async ({ openAtlas }) => {
  const { page, status } = await openAtlas({ hash: "layers=-data.atlas" });
  await openTab(page, "Files");
  await fileInput(page).setInputFiles([packed]);
  const file = card(page, "ged-csv.zip");
  await account(file).waitFor();
  expect(await account(file).textContent()).toBe("2,000 rows read = 2,000 incidents listed");
  await file.getByText("Read as UCDP GED, text in UTF-8").waitFor();
  await file.getByText("No problem was found.").waitFor();
  await expectShown(status, /^2,000 of 2,066/);
  await openTab(page, "Incidents");
  await lines(page).first().click();
  await details(page).getByText("type_of_violence", { exact: true }).waitFor();
  expect(await details(page).locator("dt").count()).toBeGreaterThanOrEqual(49);
});

/** The longest the page stands still while the large file is read and then drawn, milliseconds. */
async function gapOfReading(openAtlas: OpenAtlas): Promise<number> {
  const { page, status, context } = await openAtlas({ hash: "layers=-data.atlas" });
  await openTab(page, "Files");
  const input = fileInput(page);
  await recordGaps(page);
  await input.setInputFiles([large]);
  await account(card(page, "GEDEvent.csv")).waitFor();
  await expectShown(status, /^75,000 of 75,066/);
  const gap = await longestGap(page);
  await context.close();
  return gap;
}
