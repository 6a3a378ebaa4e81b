import type { PrecisionClass } from "../../incidents/precision.ts";

const plural = new Intl.PluralRules("en");

function counted(count: number, shown: string, one: string, other: string): string {
  return `${shown} ${plural.select(count) === "one" ? one : other}`;
}

/** Words of the frame: loading, notices, status, tabs. */
export const appMessages = {
  name: "Incident Atlas",
  loading: "Loading the atlas…",
  loadingFailed: "This atlas could not be loaded.",
  tryAgain: "Try again",
  brokenHeading: "Something went wrong here.",
  brokenBody:
    "This part of the page stopped working; the rest still does. The address keeps your view.",
  skip: "Skip",
  skipToList: "Skip to the list of incidents",
  skipToMap: "Skip to the map",
  contents: "Contents of the atlas",
  tabs: {
    incidents: "Incidents",
    layers: "Layers",
    filters: "Filters",
    time: "Time",
    near: "Near",
    files: "Files",
    about: "About",
  },
  drop: "Drop the files to read them here",
  status: (values: {
    readonly passing: number;
    readonly total: number;
    readonly passingShown: string;
    readonly totalShown: string;
    readonly days: string;
    readonly unplaced: number;
    readonly unplacedShown: string;
  }) =>
    `${values.passingShown} of ${counted(values.total, values.totalShown, "incident", "incidents")} shown, ${values.days}` +
    (values.unplaced > 0 ? ` (${values.unplacedShown} without a position: listed only)` : ""),
  allTimes: "all dates",
  linkProblem: (key: string, value: string) =>
    `The link says ${key}=${value}, which is not understood here. The usual view is shown instead.`,
  unknownTarget: (id: string) =>
    `The link points to “${id}”, which is not in this atlas. It may have been removed or renamed.`,
  dismiss: "Dismiss",
  close: "Close",
  sheetHandle: {
    peek: "Show more of the panel",
    half: "Show the panel in full",
    full: "Show more of the map",
  },
  theme: { label: "Appearance", system: "As the system", light: "Light", dark: "Dark" },
  units: { label: "Distances in", metric: "km", imperial: "miles", nautical: "nautical miles" },
  data: {
    heading: "Data of this atlas",
    noProblems: "No problem was found in the data of this atlas.",
    problems: (count: number) => counted(count, String(count), "problem found", "problems found"),
    error: "error",
    warning: "warning",
  },
  version: (version: string, date: string) => `Version ${version}, ${date}`,
  precisionShort: {
    exact: "±100 m or better",
    settlement: "within a settlement",
    locality: "within a locality",
    district: "within a district",
    region: "within a region",
    country: "country only",
    none: "no position",
  } satisfies Record<PrecisionClass, string>,
};
