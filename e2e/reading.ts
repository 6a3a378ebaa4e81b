import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What is open beside the map or in the sheet. */
export function details(page: Page): Locator {
  return page.getByRole("region", { name: "Details" });
}

/** The map itself. */
export function map(page: Page): Locator {
  return page.getByRole("region", { name: "Map of reported incidents" });
}

/** The lines of the list of incidents that are in the page. */
export function lines(page: Page): Locator {
  return page.getByRole("list", { name: "Incidents" }).getByRole("button");
}

/** Opens a tab of the contents. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}

/** Opens an incident from the list, as a reader does. */
export async function openIncident(page: Page, title: string): Promise<void> {
  await lines(page).filter({ hasText: title }).first().click();
  await details(page).getByRole("heading", { level: 2, name: title }).waitFor();
}

/** A parameter of the link in the address bar; null where the view has its default. */
export function linkParameter(page: Page, key: string): string | null {
  return new URLSearchParams(new URL(page.url()).hash.slice(1)).get(key);
}

/** Zoom, latitude and longitude in the link; null while the map was not moved. */
export function linkedMap(
  page: Page,
): { zoom: number; latitude: number; longitude: number } | null {
  const [zoom, latitude, longitude] = linkParameter(page, "map")?.split("/").map(Number) ?? [];
  if (zoom === undefined || latitude === undefined || longitude === undefined) return null;
  return { zoom, latitude, longitude };
}

/** How many incidents the status line says are shown. */
export async function shownCount(status: Locator): Promise<number> {
  return Number(/^[\d,]+/.exec((await status.textContent()) ?? "")?.[0].replaceAll(",", ""));
}

/** Waits until the status line says so. */
export async function expectShown(status: Locator, pattern: RegExp): Promise<void> {
  await expect.poll(() => status.textContent()).toMatch(pattern);
}

/** How many incidents the symbols on the map stand for, from their names. */
export async function countOnMap(page: Page): Promise<number> {
  const names = await map(page)
    .locator(".atlas-symbol")
    .evaluateAll((symbols) => symbols.map((symbol) => symbol.getAttribute("aria-label") ?? ""));
  return names
    .map((name) => Number(/^(\d+) incidents? near/.exec(name)?.[1] ?? 1))
    .reduce((sum, count) => sum + count, 0);
}

/** Moves the keyboard focus on until it is on what was asked for, as a reader without a mouse would. */
export async function tabTo(page: Page, target: Locator, presses = 40): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Got ${presses} presses of Tab without focus on ${target}.`);
}
