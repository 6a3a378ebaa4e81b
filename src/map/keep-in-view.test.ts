import { expect, test } from "vitest";
import { panToUncover } from "./keep-in-view.ts";

const size = { x: 1000, y: 700 };
const padding = { top: 0, right: 430, bottom: 0, left: 0 };

test("a spot in the free part leaves the map still", () => {
  expect(panToUncover({ x: 300, y: 350 }, size, padding)).toEqual({ x: 0, y: 0 });
});

test("a spot under the panel is moved just out of it", () => {
  expect(panToUncover({ x: 800, y: 350 }, size, padding)).toEqual({ x: 278, y: 0 });
});

test("a spot beyond the edge comes in by as little as needed", () => {
  expect(panToUncover({ x: -100, y: 720 }, size, padding)).toEqual({ x: -148, y: 68 });
});

test("where panels leave no room the spot goes to the middle of nothing rather than nowhere", () => {
  const covered = { top: 0, right: 500, bottom: 0, left: 500 };
  expect(panToUncover({ x: 700, y: 350 }, size, covered)).toEqual({ x: 200, y: 0 });
});
