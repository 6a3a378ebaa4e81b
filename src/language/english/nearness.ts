import type { CompassPoint } from "../../geodesy/compass-point.ts";

const compass: Record<CompassPoint, string> = {
  N: "north",
  NNE: "north-north-east",
  NE: "north-east",
  ENE: "east-north-east",
  E: "east",
  ESE: "east-south-east",
  SE: "south-east",
  SSE: "south-south-east",
  S: "south",
  SSW: "south-south-west",
  SW: "south-west",
  WSW: "west-south-west",
  W: "west",
  WNW: "west-north-west",
  NW: "north-west",
  NNW: "north-north-west",
};

/** Words of what something is near, and who held the ground. */
export const nearnessMessages = {
  heading: "Near",
  compass,
  ofPlace: (distance: string, direction: string) => `${distance} ${direction} of`,
  at: "at, or within the doubt of,",
  range: (range: string) => `(${range})`,
  fromLine: (distance: string) => `${distance} from`,
  lineHeading: "Straight to it",
  lineNearest: (distance: string, direction: string) =>
    `nearest point: ${distance}, to the ${direction}`,
  lineAlong: (direction: string, distance: string) => `due ${direction}: ${distance}`,
  lineDoubt: (distance: string) => `The line itself is only known to ${distance}.`,
  method: "Measured here on WGS 84; the range allows for what is not known of both positions.",
  control: "Who held the ground that day",
  controlInside: (publisher: string) => `according to ${publisher}`,
  controlStraddles: "its disc straddles the line: it may have been outside",
  controlNone: "No area of control stated for that day holds this spot.",
  controlNoDay: "No area of control is stated for that day.",
  stated: (date: string) => `as of ${date}`,
  staleAfter: (days: string, plural: boolean) => `stated ${days} ${plural ? "days" : "day"} before`,
  staleBefore: (days: string, plural: boolean) => `stated ${days} ${plural ? "days" : "day"} after`,
};
