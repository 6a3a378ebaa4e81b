import { expect, test } from "vitest";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { atTimeCursor, controlDayOf } from "./control-day.ts";

const { heading } = khushamAtlas();
/** The night of 7 to 8 February 2018 in Damascus, two hours ahead of UTC. */
const night = {
  from: Date.UTC(2018, 1, 7, 20) / 60_000,
  to: Date.UTC(2018, 1, 7, 22) / 60_000,
};

test("a chosen day is shown whatever the timeline shows", () => {
  expect(controlDayOf({ controlDate: "2017-11-10", time: night }, heading)).toBe("2017-11-10");
});

test("the atlas opens on its own day", () => {
  expect(controlDayOf({ controlDate: null, time: night }, heading)).toBe("2018-02-07");
  expect(controlDayOf({ controlDate: atTimeCursor, time: null }, heading)).toBe("2018-02-07");
});

test("the day follows the end of the time window on the clock of the atlas", () => {
  const controlDate = atTimeCursor;
  expect(controlDayOf({ controlDate, time: night }, heading)).toBe("2018-02-07");
  const later = { ...night, to: night.to + 1 };
  expect(controlDayOf({ controlDate, time: later }, heading)).toBe("2018-02-08");
});
