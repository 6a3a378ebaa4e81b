import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { site, test, viewportNames } from "./atlas-page.ts";
import { linkedMap, map } from "./reading.ts";
import { tileArchive, waterTile } from "./tile-archive.ts";

const start = "map=11/35.32/40.27";

describe.each(viewportNames)("the map (%s)", (viewport) => {
  test("zooms with its buttons", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => linkedMap(page)?.zoom).toBeGreaterThan(11);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => linkedMap(page)?.zoom).toBe(11);
  });

  test("takes its symbols and places along on the way to another zoom", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    await page.locator(".atlas-symbol-spot").first().waitFor();
    const gliding = page.evaluate(glidingProperties, [".atlas-symbol-spot", ".atlas-place"]);
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await gliding).toEqual(["transform", "transform"]);
  });

  test("moves and zooms with the keyboard", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    await map(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => linkedMap(page)?.longitude).toBeGreaterThan(40.28);
    await page.keyboard.press("+");
    await expect.poll(() => linkedMap(page)?.zoom).toBeGreaterThan(11);
  });

  test("shows everything with one button", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=14/0/0" });
    await page.getByRole("button", { name: "Show everything" }).click();
    await expect.poll(() => linkedMap(page)?.latitude).toBeGreaterThan(32);
    expect(linkedMap(page)?.zoom).toBeLessThan(11);
  });

  test("has a scale in kilometres and in miles", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    const scale = page.getByRole("img", { name: "Scale at the middle of the map" });
    await expect.poll(() => scale.textContent()).toMatch(/\d\s?km.*\d\s?mi/);
    expect(await isOnTop(scale)).toBe(true);
  });

  test("says in full view whose data it shows", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    const attribution = page.locator("summary", { hasText: "© OpenStreetMap contributors" });
    expect(await isOnTop(attribution)).toBe(true);
    await attribution.click();
    const credits = map(page)
      .locator("..")
      .getByText(/Natural Earth|GeoNames/);
    expect(await credits.count()).toBeGreaterThanOrEqual(2);
    expect(await isOnTop(credits.first())).toBe(true);
  });

  test("labels more places the closer one looks", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=8/35.32/40.27" });
    const label = map(page)
      .getByRole("button", { name: "Marrat", exact: true })
      .getByText("Marrat");
    await expect.poll(() => label.isVisible()).toBe(false);
    for (let step = 0; step < 4; step += 1) {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(() => linkedMap(page)?.zoom).toBe(9 + step);
    }
    await expect.poll(() => label.isVisible()).toBe(true);
  });

  test("names the host of an online base map before anything is asked of it", async ({
    openAtlas,
  }) => {
    const host = "tile.openstreetmap.org";
    const { page, requests } = await openAtlas({ viewport, hash: start, askedHosts: [host] });
    await page.getByRole("button", { name: "Base map", exact: true }).click();
    const offline = page.getByRole("radio", { name: "Offline map" });
    await expect.poll(() => offline.isChecked()).toBe(true);
    await page.getByText(`Online: ${host} will see a request`).waitFor();
    const asked = () => requests.filter((request) => new URL(request.url()).host === host);
    expect(asked()).toEqual([]);
    await page.getByRole("radio", { name: "OpenStreetMap, online" }).check();
    await expect.poll(() => asked().length).toBeGreaterThan(0);
    // the tile host's rules ask for a referrer, which the rest of the page withholds
    expect(asked()[0]?.headers()["referer"]).toBe(site);
  });

  test("draws the tiles of a file on the reader's own disk", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    const give = await fileGiver(page);
    await give("pictures.pmtiles", tileArchive("png", await page.screenshot()));
    await page.getByRole("radio", { name: "pictures.pmtiles", checked: true }).waitFor();
    const picture = page.locator(".leaflet-tiles-pane img").first();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .not.toBe(0);
    await give("shapes.pmtiles", tileArchive("mvt", waterTile()));
    await page.getByRole("radio", { name: "shapes.pmtiles", checked: true }).waitFor();
    const drawn = page.locator(".leaflet-tiles-pane canvas").first();
    await expect.poll(() => drawn.evaluate(middleAlpha)).toBe(255);
  });

  test("says that a file holds no tiles, and keeps its base map", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: start });
    const give = await fileGiver(page);
    await give("notes.pmtiles", Buffer.from("not an archive"));
    await page.getByRole("alert").getByText("notes.pmtiles cannot be read as PMTiles").waitFor();
    const offline = page.getByRole("radio", { name: "Offline map" });
    await expect.poll(() => offline.isChecked()).toBe(true);
  });
});

describe.each(viewportNames)("the key on the map (%s)", (viewport) => {
  test("says what the shades of the density stand for", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=8/35/40&show=density" });
    const key = page.locator(".atlas-key");
    await key.getByText("Incidents in a cell").waitFor();
    const counts = (await key.getByRole("listitem").allTextContents()).map(Number);
    expect(counts[0]).toBe(1);
    expect(counts.at(-1)).toBeGreaterThan(5);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(await isOnTop(key)).toBe(true);
  });

  test("names the colours of dots, and goes with them", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=9/35.2/40.2&show=dots" });
    const key = page.locator(".atlas-key");
    await key.getByText("US-led coalition").waitFor();
    expect(await isOnTop(key)).toBe(true);
    await page.evaluate(() => {
      location.hash = "map=9/35.2/40.2";
    });
    await key.waitFor({ state: "detached" });
  });

  test("leaves the map free of what axe-core finds", async ({ openAtlas }) => {
    const { page, axeViolations } = await openAtlas({ viewport, hash: "map=8/35/40&show=density" });
    await page.locator(".atlas-key").waitFor();
    expect(await axeViolations()).toEqual([]);
  });
});

test("the world is shown once, however far one zooms out", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=3/20/-170", reducedMotion: true });
  const box = await map(page).boundingBox();
  for (let press = 0; press < 3; press += 1) {
    await page.getByRole("button", { name: "Zoom out" }).click();
  }
  await expect.poll(() => linkedMap(page)?.zoom).toBeLessThan(3);
  const { zoom = 0, longitude = 0 } = linkedMap(page) ?? {};
  expect(256 * 2 ** zoom).toBeGreaterThanOrEqual(box?.width ?? 0);
  // the middle is in the Pacific: Syria is at the western edge, and nowhere else
  expect(longitude).toBeLessThan(-160);
  await map(page)
    .getByRole("button", { name: /^64 incidents/ })
    .waitFor();
  expect(await map(page).locator(".atlas-symbol").count()).toBe(1);
});

test("the map zooms with the wheel and into a box drawn with Shift", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: start });
  const box = await map(page).boundingBox();
  if (!box) throw new Error("Got no map on the page.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => linkedMap(page)?.zoom).toBeGreaterThan(11);
  const zoomed = linkedMap(page)?.zoom ?? 0;
  await page.keyboard.down("Shift");
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 60, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect.poll(() => linkedMap(page)?.zoom).toBeGreaterThan(zoomed);
});

test("the map draws the offline base map: land, river, borders", async ({ openAtlas }) => {
  const { page, requests } = await openAtlas({ hash: start });
  await page.waitForLoadState("networkidle");
  const files = requests.map((request) => new URL(request.url()).pathname);
  expect(files.some((path) => path.endsWith("geodata/basemap/euphrates.geojson"))).toBe(true);
  expect(files.some((path) => path.endsWith("geodata/basemap/governorates.geojson"))).toBe(true);
  const colours = await page.locator("canvas").first().evaluate(coloursOf);
  expect(colours).toBeGreaterThan(3);
});

/** Whether what a reader sees at the middle of an element is the element, not something over it. */
function isOnTop(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    if (!(node instanceof HTMLElement)) return false;
    // what lets the pointer through is seen all the same
    node.style.pointerEvents = "auto";
    const { left, top, width, height } = node.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (node.contains(found) || found.contains(node));
  });
}

/** How many different colours a canvas holds; runs in the page. */
function coloursOf(element: Element): number {
  if (!(element instanceof HTMLCanvasElement)) return 0;
  const { data } = element.getContext("2d")?.getImageData(0, 0, element.width, element.height) ?? {
    data: new Uint8ClampedArray(),
  };
  const pixels = new Uint32Array(data.buffer);
  return new Set(pixels.filter((_, index) => index % 7 === 0)).size;
}

/** Opens the menu of base maps; gives what hands it a file. */
async function fileGiver(page: Page): Promise<(name: string, buffer: Buffer) => Promise<void>> {
  await page.getByRole("button", { name: "Base map", exact: true }).click();
  const input = page.getByLabel("Choose a PMTiles file");
  return (name, buffer) => input.setInputFiles({ name, mimeType: "", buffer });
}

/** How opaque the middle of a canvas is, 0 to 255. */
function middleAlpha(element: Element): number {
  const canvas = element as HTMLCanvasElement;
  const context = canvas.getContext("2d");
  return context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[3] ?? 0;
}

/** Which property of the first element of each kind is on its way when Leaflet's zoom animation begins. */
function glidingProperties(selectors: readonly string[]): Promise<readonly string[]> {
  const pane = document.querySelector(".leaflet-map-pane");
  if (pane === null) throw new Error("Got no map on the page.");
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!pane.classList.contains("leaflet-zoom-anim")) return;
      observer.disconnect();
      const elements = selectors.map((selector) => document.querySelector(selector));
      resolve(elements.map((found) => (found ? getComputedStyle(found).transitionProperty : "")));
    });
    observer.observe(pane, { attributes: true, attributeFilter: ["class"] });
  });
}
