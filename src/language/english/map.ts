import { formatCount } from "../format-number.ts";

const tag = "en-GB";

/** "1 incident", "7 incidents". */
function incidents(count: number): string {
  return `${formatCount(tag, count)} ${count === 1 ? "incident" : "incidents"}`;
}

/** "precise to 100 m", "good to 2.5 km". */
function precision(meters: number): string {
  if (meters < 1000) return `located to within ${Math.round(meters)} m`;
  return `located to within ${Number((meters / 1000).toFixed(1))} km`;
}

const boundSigns = { "at-most": "≤", about: "≈", "at-least": "≥" } as const;

/** "≤ 500 m, reported by Col. Thomas Veale". */
function reportedDistance(
  bound: keyof typeof boundSigns,
  distance: string,
  claimant: string | null,
): string {
  const figure = `${boundSigns[bound]} ${distance}`;
  return claimant === null ? `${figure}, as reported` : `${figure}, reported by ${claimant}`;
}

export const mapMessages = {
  mapName: "Map of reported incidents",
  mapDescription:
    "Arrow keys move the map, plus and minus zoom, Home shows everything. Press Tab for the incidents in view; arrow keys go from one to the next. Everything on the map is also in the list.",
  incidents,
  incidentsNear: (count: number, place: string) => `${incidents(count)} near ${place}`,
  densityKey: "Incidents in a cell",
  dotKey: "Most at a dot’s place",
  impreciseAmong: (count: number) =>
    `${formatCount(tag, count)} of them ${count === 1 ? "has" : "have"} only a rough position`,
  precision,
  boundSigns,
  /** A reported distance that does not fit what is measured. */
  flagged: (text: string) => `⚠ ${text}`,
  reportedDistance,
  /** "Russian Ministry of Defence: Isba gathering station". */
  placeTold: (name: string | null, place: string | null) =>
    [name ?? "Not attributed", place].filter((part) => part !== null).join(": "),
  undated: "no date",
  untitled: "untitled",
  alleged: "who did it is only alleged",
  contested: "accounts differ",
  directions: { north: "N", south: "S", east: "E", west: "W" },
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  showAll: "Show everything",
  move: "Move the map",
  moveNorth: "Move north",
  moveSouth: "Move south",
  moveWest: "Move west",
  moveEast: "Move east",
  controls: "Map controls",
  scale: "Scale at the middle of the map",
  pointerAt: "Pointer",
  mapSources: "Map:",
  copied: "Copied",
  point: {
    title: "This spot",
    copy: "Copy",
    askHere: "What lies near here?",
    measureFrom: "Measure from here",
    close: "Close",
  },
  measure: {
    title: "Measure distances",
    hint: "Click points, places or incidents. With the keyboard: move the map with the arrow keys, Space adds the cross in the middle, Enter finishes, Escape leaves.",
    finishedHint: "Finished. Click on the map to measure something else.",
    bearing: (degrees: string) => `bearing ${degrees}`,
    total: (length: string) => `Total ${length}`,
    exactMeters: (meters: string) => `${meters} m on the WGS 84 ellipsoid`,
    addMiddle: "Add the middle of the map",
    takeBack: "Take back the last point",
    finish: "Finish",
    copy: "Copy as text",
    leave: "Stop measuring",
  },
  openStreetMapCredit: "© OpenStreetMap contributors",
  basemap: {
    title: "Base map",
    offline: "Offline map",
    offlineNote: "From this site: borders, rivers, towns. No roads, fields or relief.",
    graticule: "Grid only",
    graticuleNote: "Degrees of latitude and longitude and nothing else.",
    openStreetMap: "OpenStreetMap, online",
    hostSees: (host: string) =>
      `Online: ${host} will see a request, with your network address, for every part of the map you look at.`,
    ownTiles: "Another tile server",
    ownTilesNote: "Online: the server whose address you type will see your requests.",
    tileAddress: "Address of its tiles",
    fileUnreadable: (name: string) =>
      `${name} cannot be read as PMTiles; the base map stays as it was.`,
    tileAddressWrong: "This needs to begin with https:// and to contain {z}, {x} and {y}.",
    use: "Use",
    file: "A PMTiles file of yours",
    fileNamed: (name: string) => `File ${name}`,
    fileNote: "Read on this device; it is sent nowhere.",
    chooseFile: "Choose a PMTiles file",
  },
};
