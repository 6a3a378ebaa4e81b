const plural = new Intl.PluralRules("en");

function counted(count: number, shown: string, one: string, other: string): string {
  return `${shown} ${plural.select(count) === "one" ? one : other}`;
}

/** Words of imported files and of taking data away. */
export const fileMessages = {
  tab: "Files",
  heading: "Your own files",
  hint: "Drop files anywhere on this page, or choose them. They are read in this browser; nothing is sent anywhere.",
  kinds:
    "UCDP GED, ACLED, Airwars, GTD, GDELT, USGS, TimeMap, Bellingcat, GeoJSON, KML, KMZ, GPX, GeoRSS, uMap, shapefile (zip), Parquet, any CSV, TSV or Excel table.",
  choose: "Choose files",
  paste: "Paste text",
  pasteLabel: "Text of a table, GeoJSON or KML",
  pasteName: "pasted text",
  pasteRead: "Read the text",
  drop: "Drop the files to read them here",
  reading: (rows: string, bytes: string) => `Reading: ${rows} rows, ${bytes}`,
  cancel: "Cancel",
  cancelled: "Cancelled; nothing of it was kept.",
  failed: (message: string) => `It could not be read: ${message}`,
  remove: (name: string) => `Remove ${name}`,
  removeShort: "Remove",
  zoom: "Show on the map",
  format: (format: string) => `Read as ${format}`,
  unknownFormat: "Format not recognised",
  encoding: (encoding: string) => `text in ${encoding}`,
  rows: (read: number, readShown: string, placed: string) =>
    `${counted(read, readShown, "row", "rows")} read, ${placed} on the map`,
  issues: (count: number, shown: string) => counted(count, shown, "problem", "problems"),
  noIssues: "No problem was found.",
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
  takeBom: "Byte order mark for Excel (CSV)",
  askData: (host: string) =>
    `The link asks to open a file from ${host}. That host will see your address. Nothing has been fetched yet.`,
  openData: "Fetch and open it",
  refuseData: "Do not",
  dataFailed: (host: string) =>
    `The file could not be fetched. Either it is gone, or ${host} does not let other sites read it (CORS). Download it yourself and drop it here.`,
};
