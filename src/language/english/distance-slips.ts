import type { DistanceSlip } from "../../geodesy/reported-distance.ts";

/** What a distance looks like that agrees with nothing: "it looks ten times too great". */
export const distanceSlips: Record<DistanceSlip, string> = {
  "kilometers-written-as-miles": "like kilometres taken for miles",
  "miles-written-as-kilometers": "like miles taken for kilometres",
  "ten-times-too-great": "ten times too great",
  "ten-times-too-small": "ten times too small",
  "thousand-times-too-great": "a thousand times too great, like metres taken for kilometres",
  "thousand-times-too-small": "a thousand times too small, like kilometres taken for metres",
};
