import { expect, test } from "vitest";
import { chosenBasemap, noOwnBasemaps, tilesOf } from "./basemap-choice.ts";
import { openStreetMapTiles } from "./tile-address.ts";

test("a word nobody knows shows the offline map", () => {
  expect(chosenBasemap("javascript:alert(1)", noOwnBasemaps)).toBe("offline");
});

test("what a reader brought along in another visit is not there in this one", () => {
  expect(chosenBasemap("own-tiles", noOwnBasemaps)).toBe("offline");
  expect(chosenBasemap("file", noOwnBasemaps)).toBe("offline");
});

test("only online basemaps fetch tiles", () => {
  expect(tilesOf("offline", noOwnBasemaps)).toBeNull();
  expect(tilesOf("graticule", noOwnBasemaps)).toBeNull();
  expect(tilesOf("openstreetmap", noOwnBasemaps)).toBe(openStreetMapTiles);
});
