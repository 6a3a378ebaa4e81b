import type { MapGrid } from "../../geodesy/map-grid.ts";

const plural = new Intl.PluralRules("en");

function counted(count: number, shown: string, one: string, other: string): string {
  return `${shown} ${plural.select(count) === "one" ? one : other}`;
}

/** Proposed cures of problems. */
const cureNames: Readonly<Record<string, string>> = {
  "swap-coordinates": "swap latitude and longitude",
  "set-date-order": "say whether the day or the month comes first",
  "correct-mapping": "choose the columns",
  "drop-repeated": "keep it once",
  "keep-both": "keep both",
  "fill-dates": "take it from the row above",
  "choose-grid": "name the grid the metres belong to",
};

/** Names of formats whose own name is not enough. */
const formatNames: Readonly<Record<string, string>> = {
  "ucdp-ged": "UCDP GED",
  "ucdp-api": "UCDP GED (API)",
  acled: "ACLED",
  "acled-api": "ACLED (API)",
  airwars: "Airwars",
  gtd: "Global Terrorism Database",
  gdelt: "GDELT events",
  "usgs-csv": "USGS earthquakes (CSV)",
  "umap-csv": "uMap layer (CSV)",
  umap: "uMap",
  "missing-migrants": "Missing Migrants (IOM)",
  "killings-tweeted": "The killings they tweeted (Airwars)",
  "sigacts-afghanistan": "SIGACTS Afghanistan",
  table: "a table whose layout is not known here",
  xlsx: "an Excel workbook",
  ods: "an OpenDocument spreadsheet",
  "incident-atlas": "an Incident Atlas folder",
  "incident-atlas-csv": "Incident Atlas CSV",
  "incident-atlas-geojson": "Incident Atlas GeoJSON",
  bellingcat: "Bellingcat civilian harm",
  timemap: "TimeMap",
  kml: "KML",
  gpx: "GPX",
  georss: "GeoRSS or Atom",
  geojson: "GeoJSON",
  "geojson-lines": "GeoJSON lines",
  topojson: "TopoJSON",
  "esri-json": "ArcGIS JSON",
  shapefile: "a shapefile",
  geoparquet: "Parquet",
  zip: "a zip file",
  "json-records": "JSON records",
  companion: "what goes beside a CSV",
};

/** Words of imported files and of taking data away. */
export const fileMessages = {
  heading: "Your own files",
  hint: "Drop files anywhere on this page, or choose them. They are read in this browser; nothing is sent anywhere.",
  kinds:
    "UCDP GED, ACLED, Airwars, GTD, GDELT, USGS, TimeMap, Bellingcat, GeoJSON, ArcGIS JSON, KML, KMZ, GPX, GeoRSS, uMap, shapefile (zip), Parquet, any CSV, TSV, Excel or LibreOffice table.",
  choose: "Choose files",
  paste: "Paste text",
  pasteLabel: "Text of a table, GeoJSON or KML",
  pasteName: (count: number) => (count === 1 ? "pasted text" : `pasted text ${count}`),
  pasteRead: "Read the text",
  reading: (rows: string, bytes: string) => `Reading: ${rows} rows, ${bytes}`,
  cancel: "Cancel",
  cancelled: "Cancelled; nothing of it was kept.",
  failed: (message: string) => `It could not be read: ${message}`,
  remove: (name: string) => `Remove ${name}`,
  removeShort: "Remove",
  zoom: "Show on the map",
  format: (format: string) => `Read as ${formatNames[format] ?? format}`,
  unknownFormat: "Format not recognised",
  encoding: (encoding: string) => `text in ${encoding}`,
  account: {
    read: (count: number, shown: string) => counted(count, `${shown}`, "row read", "rows read"),
    listed: (count: number, shown: string) =>
      counted(count, shown, "incident listed", "incidents listed"),
    unlisted: (shown: string) => `${shown} not listed, each with its problem`,
    problems: (count: number, shown: string) =>
      counted(count, shown, "of them with a problem", "of them with problems"),
    atLeast: "at least",
    placed: (shown: string) => `${shown} on the map`,
    unplaced: (count: number, shown: string) =>
      `${shown} without a position: list ${count === 1 ? "it" : "them"}`,
  },
  sums: (best: string, low: string, high: string) =>
    `Figures add up to ${best} (low ${low}, high ${high})`,
  sum: (best: string) => `Figures add up to ${best}`,
  shared: (count: number, shown: string, name: string) =>
    `${counted(count, shown, "of its ids is", "of its ids are")} also in ${name}. Both are shown; nothing was merged.`,
  remembered: "Read with the columns you corrected the last time a table had this header.",
  forget: "Forget that and read as proposed",
  corrected: {
    heading: "What you changed",
    swapped: "Latitude and longitude are swapped, as you chose.",
    sheet: (name: string) => `The sheet ${name} is read, as you chose.`,
    order: (order: string) => `Dates are read as ${order}, as you chose.`,
    grid: (grid: string) => `Metres are read as ${grid}, as you chose.`,
    filled: "Empty dates are those of the row above, as you chose.",
    dropped: (count: number) =>
      `${counted(count, String(count), "repeated row is", "repeated rows are")} left out, as you chose.`,
    mended: (row: string, column: string, was: string, value: string) =>
      `Row ${row}, ${column}: you wrote “${value}” over “${was}”.`,
    open: "Open",
    undo: "Undo",
  },
  mend: {
    open: "Mend",
    heading: (row: string, name: string) => `Row ${row} of ${name}`,
    hint: "Write over what is wrong. The file itself stays as it is; what you wrote is marked in details and downloads.",
    others: "All other columns",
    closed: {
      shape:
        "Its shape has many positions, which cannot be written over here: mend it where the file was made. All else can.",
      claims:
        "It carries a full record with its claims, which cannot be written over in part: mend it where the file was made.",
    },
    readAs: (reading: string) => `read as ${reading}`,
    unreadable: "cannot be read",
    apply: "Read again with this",
    done: (row: string) => `Row ${row} is mended and the file read again`,
    mended: "Written over by you",
    cell: (column: string, was: string, value: string) =>
      `${column}: “${value}”; the file says “${was}”`,
  },
  grid: {
    heading: "Grid of the metres",
    none: "Choose one",
    likely: "fits the atlas",
    nowhere: "no such place",
    apply: "Read the metres on this grid",
    name: (grid: MapGrid) =>
      grid.kind === "utm" ? `UTM zone ${grid.zone} ${grid.hemisphere}` : "Web Mercator (EPSG:3857)",
  },
  columns: "How the columns were read",
  sheet: "Sheet",
  cures: {
    swap: "Swap latitude and longitude for the whole file",
    unswap: "Do not swap them",
    dayFirst: "Read all as day/month",
    monthFirst: "Read all as month/day",
    mapping: "Choose the columns",
    dropRepeated: "Keep repeated rows once",
    fillDates: "Take empty dates from the row above",
  },
  problemCount: (count: number, shown: string, rows: number, rowsShown: string) =>
    rows === 0
      ? "the whole file"
      : `${counted(count, shown, "time", "times")}, in ${counted(rows, rowsShown, "row", "rows")}`,
  closedFile:
    "Single rows of this kind of file cannot be written over here: mend them where it was made.",
  allRowsKept: "Rows with a problem are kept with the others; nothing waits for a correction.",
  collecting: (share: string) => `Collecting the problem list: ${share}`,
  problemColumns: ["row", "column", "value", "severity", "rule", "reason", "proposed_cure"],
  cureName: (cure: string) => cureNames[cure] ?? cure,
  mapping: {
    heading: (name: string) => `Columns of ${name}`,
    hint: "What each column was taken for. Change what is wrong and read the file again; the choice is remembered in this browser for tables with the same header.",
    recognised: (format: string) =>
      `The layout is known (${formatNames[format] ?? format}): its columns mean what its publisher says.`,
    used: "Columns that are used",
    waiting: (count: number, shown: string) =>
      `${counted(count, shown, "more file waits", "more files wait")} for the same after this one.`,
    unused: (count: string) => `Columns that are only kept (${count})`,
    unusedHint: "They are shown with each incident and written to every download.",
    column: "Column",
    samples: "Values",
    role: "Taken for",
    roleOf: (column: string) => `${column} is taken for`,
    notUsed: "not used",
    codes: "read with its code book",
    because: {
      name: "its name says so",
      "part-of-name": "a word of its name says so",
      values: "its values look like it",
      layout: "the layout is known",
      chosen: "you chose it",
    },
    half: "A latitude needs a longitude, and a longitude a latitude: without both there is no position.",
    noPosition: "No column says where. The rows are listed, not drawn.",
    noDate: "No column says when. The rows have no date.",
    order: "Day and month",
    orders: {
      "day-month": "day before month (31/12/2018)",
      "month-day": "month before day (12/31/2018)",
    },
    orderFrom: {
      proven: (order: string) => `The column proves it: ${order}.`,
      known: (order: string) => `The publisher is known to write ${order}.`,
      chosen: (order: string) => `You chose ${order}.`,
      assumed: (order: string) =>
        `Nothing in the file decides it; ${order} is assumed where both are possible.`,
    },
    orderAsRead: "as it was read",
    swap: "Swap latitude and longitude in every row",
    rows: (count: string) => `The first ${count} rows`,
    read: "Read again",
    cancel: "Leave as it is",
  },
  roles: {
    id: "id",
    latitude: "latitude",
    longitude: "longitude",
    latitudeMinutes: "minutes of latitude",
    longitudeMinutes: "minutes of longitude",
    coordinates: "latitude and longitude in one",
    mgrs: "military grid (MGRS)",
    wkt: "geometry as text (WKT)",
    uncertaintyMeters: "uncertainty in metres",
    uncertaintyKilometers: "uncertainty in kilometres",
    date: "date, or start",
    endDate: "end date",
    year: "year",
    month: "month",
    day: "day",
    hour: "hour",
    minute: "minute",
    time: "time of day",
    type: "type of incident",
    actor: "actor",
    best: "figure: best estimate",
    low: "figure: low estimate",
    high: "figure: high estimate",
    title: "title",
    place: "name of the place",
    country: "country",
    notes: "notes",
    source: "source",
  },
  layers: "Data on the map",
  legend: { contents: "Types and actors in it", types: "By type", actors: "By actor" },
  layersHint:
    "Under Filters the rings can be given these colours. Your files exist in this browser only; a link does not carry them.",
  issues: (count: number, shown: string) => counted(count, shown, "problem", "problems"),
  noIssues: "No problem was found.",
  rowsOf: (count: string) => `Each of the ${count}`,
  moreIssues: (count: string) => `and ${count} more of this kind`,
  row: (row: string) => `Row ${row}`,
  downloadProblems: "Download the problem list (CSV)",
  done: (name: string, rows: string) => `${name}: ${rows} rows read`,
  atlasName: "This atlas",
  fields: "All columns of the row",
  notes: "Notes",
  sources: "Sources",
  precision: "Precision",
  place: "Place as given",
  dataset: "From the file",
  loading: "Reading the row…",
  gone: "This row is not loaded: its file was removed, or the link was made in another browser.",
  unread: (failure: string) =>
    `What the file says of this row could not be read (${failure}). The host it lies on may be out of reach at the moment, or the file may have changed since it was opened.`,
  untitled: "Untitled row",
  take: "Take the result away",
  takeSeen: (count: string) => `Download what I see (${count})`,
  takeAll: (count: string) => `Download all (${count})`,
  takeFormat: "Format",
  formats: {
    geojson: "GeoJSON",
    csv: "CSV",
    kml: "KML",
    geoparquet: "GeoParquet",
    atlas: "Atlas folder (zip)",
  },
  leftOutHeading: "What the file has no room for",
  leftOutLater: (count: string) => `${count} claims made after the day you chose are left out.`,
  leftOutUndated: (count: string) =>
    `${count} claims that nobody can date are left out, because you asked for what was known on a day.`,
  tookAway: (name: string, rows: string) => `${name}: ${rows} incidents written`,
  takeFailed: (message: string) => `The file could not be written: ${message}`,
  takeBom: "With a byte order mark, which Excel needs",
  takeFile: "Take this file away",
  downloading: "Writing…",
  fetchingDetails: (bytes: string) => `Fetching what is still missing: ${bytes}…`,
  takeCancelled: "Cancelled: nothing was written.",
  insecureData: (host: string) =>
    `The link asks to open a file from ${host} over http, which anybody on the way can change. Only https is fetched. Download it yourself and drop it here.`,
  fetched: (bytes: string, of: string, percent: string) =>
    `${bytes} of ${of} fetched so far (${percent} %); details are fetched when opened, and only what is fetched is searched`,
  askData: (host: string) =>
    `The link asks to open a file from ${host}. That host will see your address. Nothing has been fetched yet.`,
  openData: "Fetch and open it",
  refuseData: "Do not",
  dataFailed: (host: string) =>
    `The file could not be fetched. Either it is gone, or ${host} does not let other sites read it (CORS). Download it yourself and drop it here.`,
};
