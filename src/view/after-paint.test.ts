import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterPaint } from "./after-paint.ts";
import { createStore } from "./store.ts";

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** One frame is drawn, then what waited for it runs. */
function paint(): void {
  for (const frame of frames.splice(0)) frame(0);
  vi.runAllTimers();
}

test("a follower keeps its value until a frame has been painted with the new one", () => {
  const source = createStore("old");
  const follower = afterPaint(source);
  source.set("new");
  vi.runAllTimers();
  expect(follower.get()).toBe("old");
  paint();
  expect(follower.get()).toBe("new");
});

test("of several values within a frame listeners hear of the last", () => {
  const source = createStore(0);
  const follower = afterPaint(source);
  const heard: number[] = [];
  follower.subscribe(() => heard.push(follower.get()));
  for (const value of [1, 2, 3]) source.set(value);
  paint();
  source.set(4);
  paint();
  expect(heard).toEqual([3, 4]);
});
