import { beforeEach, expect, test } from "vitest";
import { addRing, removeRing, renameRing, resizeRing, showRing } from "./asked-rings.ts";
import { viewStore } from "./store.ts";
import { defaultView } from "./view-state.ts";

const ring = { center: [40.3, 35.3], anchor: null, radiusMeters: 500, name: "here" } as const;

beforeEach(() => viewStore.set(defaultView));

test("a removed ring's id is given to the next one", () => {
  addRing(ring);
  addRing(ring);
  removeRing("ring-1");
  expect(addRing(ring).id).toBe("ring-1");
  expect(new Set(viewStore.get().rings.map(({ id }) => id)).size).toBe(2);
});

test("a radius stays within its limits", () => {
  addRing(ring);
  resizeRing("ring-1", 0);
  expect(viewStore.get().rings[0]?.radiusMeters).toBe(1);
  resizeRing("ring-1", 5e9);
  expect(viewStore.get().rings[0]?.radiusMeters).toBe(1_000_000);
});

test("a radius that is no number and a name without letters change nothing", () => {
  addRing(ring);
  resizeRing("ring-1", Number.NaN);
  renameRing("ring-1", "  ");
  expect(viewStore.get().rings[0]).toMatchObject({ radiusMeters: 500, name: "here" });
});

test("a ring can be renamed and left out of the map", () => {
  addRing(ring);
  renameRing("ring-1", " Mortar range ");
  showRing("ring-1", false);
  expect(viewStore.get().rings[0]).toMatchObject({ name: "Mortar range", isHidden: true });
});
