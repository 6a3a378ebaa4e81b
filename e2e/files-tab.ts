import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Download, Locator, Page } from "playwright-core";
import { openTab } from "./reading.ts";

/** A file as it is chosen: from disk, or from memory under a name. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const fixtures = new URL("../../shared/fixtures/", import.meta.url);

/** Whether the shared fixtures are beside the repository; tests that need them register nothing otherwise. */
export const hasFixtures = existsSync(fixtures);

/** One of the shared fixtures. */
export function fixture(path: string): GivenFile {
  return fileOf(path.split("/").at(-1) ?? path, readFileSync(new URL(path, fixtures)));
}

/** Where one of the shared fixtures lies. */
export function fixturePath(path: string): string {
  return fileURLToPath(new URL(path, fixtures));
}

/** One of the samples that the repository has of every format. */
export function sample(path: string): GivenFile {
  return fileOf(path.split("/").at(-1) ?? path, readFileSync(`src/formats/${path}`));
}

/** A file from memory. */
export function fileOf(name: string, contents: string | Buffer): GivenFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(contents) };
}

/** What the button "Choose files" opens; readers never meet it itself. */
export function fileInput(page: Page): Locator {
  return page.locator(".files input[type=file]");
}

/** Chooses files in the tab for them, as a reader does. */
export async function chooseFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await openTab(page, "Files");
  await fileInput(page).setInputFiles([...files]);
}

/** What the tab says of one file. */
export function card(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Chooses one file and waits until its rows are accounted for; returns its card. */
export async function readOne(page: Page, file: GivenFile): Promise<Locator> {
  await chooseFiles(page, [file]);
  await account(card(page, file.name)).waitFor();
  return card(page, file.name);
}

/** The line that says where every row went. */
export function account(file: Locator): Locator {
  return file.getByText(/rows? read = /);
}

/** The dialog that shows how columns were read. */
export function mapping(page: Page): Locator {
  return page.getByRole("dialog", { name: /^Columns of / });
}

/** What a press of a button downloads: as many files as it should, by name. */
export async function downloadsOf(
  page: Page,
  press: () => Promise<void>,
  count: number,
): Promise<readonly GivenFile[]> {
  const downloads: Download[] = [];
  const note = (download: Download) => downloads.push(download);
  page.on("download", note);
  await press();
  while (downloads.length < count) await page.waitForTimeout(50);
  page.off("download", note);
  return Promise.all(
    downloads.map(async (download) => {
      const stream = await download.createReadStream();
      return fileOf(download.suggestedFilename(), Buffer.concat(await stream.toArray()));
    }),
  );
}

/** Closes the question about columns whenever it stands in the way. */
export async function leaveColumnsAsTheyAre(page: Page): Promise<void> {
  await page.addLocatorHandler(mapping(page), (dialog) =>
    dialog.getByRole("button", { name: "Leave as it is" }).click(),
  );
}
