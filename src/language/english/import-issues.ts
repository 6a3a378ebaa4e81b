/** What a check found out, by name. */
type Values = Readonly<Record<string, string>>;

/** The sentences of rules about imported files: what was got, what was wanted. */
export const importIssueMessages = {
  "json-invalid": ({ got }: Values) => `got text that is not JSON (${got}), wanted JSON`,
  "json-not-a-number": ({ got }: Values) =>
    `got ${got} × NaN or Infinity, wanted numbers; they count as missing`,
  "file-truncated": ({ got }: Values) =>
    `got a file that breaks off after ${got} characters, wanted its end; the whole records are kept`,
  "file-above-limit": ({ got, wanted }: Values) =>
    `got a file of ${got}, wanted at most ${wanted}: it would not fit in memory. As CSV or GeoParquet it may be larger; else split it`,
  "encoding-guessed": ({ got }: Values) =>
    `got text that is not plain UTF-8, read as ${got}; look at the names before you rely on them`,
  "record-unreadable": ({ got }: Values) => `got ${got}, wanted a record`,
  "position-missing": () => "got no position, wanted one; it is listed, not drawn",
  "position-not-a-number": ({ got }: Values) =>
    `got ${got} as a position, wanted two numbers in degrees; it is listed, not drawn`,
  "position-projected": ({ got }: Values) =>
    `got ${got}, which looks like metres of a map grid (UTM?), wanted degrees on WGS 84; it is listed, not drawn`,
  "geometry-unknown": ({ got }: Values) => `got a geometry "${got}", wanted one GeoJSON knows`,
  "line-too-short": ({ got }: Values) => `got a line of ${got} point, wanted two or more`,
  "coordinate-system": ({ got }: Values) =>
    `got the coordinate system ${got}, wanted longitude and latitude on WGS 84; the numbers are read as degrees`,
  "coordinate-system-converted": ({ got }: Values) =>
    `got the coordinate system ${got}, wanted longitude and latitude on WGS 84; it was converted`,
  "date-implausible": ({ got }: Values) =>
    `got "${got}", before 1900 or after today, wanted the date of a report; it is kept`,
  "date-unreadable": ({ got }: Values) => `got "${got}" as a date, wanted one that can be read`,
  "date-from-title": ({ got }: Values) =>
    `got "${got}" at the beginning of the title and no other date, wanted a date of its own; it is used`,
  "date-order-unknown": ({ got }: Values) =>
    `got "${got}", which may be day/month or month/day, wanted a date with one meaning`,
  "time-unreadable": ({ column, got }: Values) =>
    `got "${got}" in ${column}, wanted a time of day such as 13:45; the day stands, the hour is not known`,
  "time-in-words": ({ column, got, rows }: Values) =>
    `got words such as "${got}" in ${column} of ${rows} rows, wanted a time of day; the day stands, the words are kept`,
  "duplicate-identical": ({ got, first, done }: Values) =>
    `got the record "${got}" a second time, the same as row ${first}, wanted it once; ${done === "left-out" ? "it is left out, as you chose" : "both are kept"}`,
  "duplicate-different": ({ got, first }: Values) =>
    `got the id "${got}" a second time, but not what row ${first} says, wanted each id once; both are kept`,
  "xml-invalid": ({ got, line, column }: Values) =>
    `line ${line}, column ${column}: got ${got}, wanted well-formed XML`,
  "xml-declares-entities": () =>
    "got a document type or entity declaration, wanted none: they can hide files and bombs, so the file was not read",
  "link-not-fetched": ({ got }: Values) =>
    `got a link to ${got}, wanted data in the file itself; nothing a file names is ever fetched`,
  "archive-damaged": ({ got }: Values) => `got a zip file that cannot be opened (${got})`,
  "archive-too-large": ({ got, wanted }: Values) =>
    `got a zip file with ${got}, wanted at most ${wanted}; it was not opened further`,
  "archive-entry-ignored": ({ got }: Values) => `got "${got}" in the zip file, which is not read`,
  "archive-without-data": () => "got a zip file without any file known here, wanted at least one",
  "column-unusable": ({ got, wanted }: Values) =>
    `got a column "${got}" of another kind, wanted ${wanted}`,
  "parquet-unreadable": ({ got }: Values) => `got a Parquet file that cannot be read (${got})`,
  "record-of-ours-damaged": ({ got }: Values) =>
    `got a full record that does not pass its checks (${got}); only its plain columns are used`,
  "companion-only": ({ wanted }: Values) =>
    `got a file that only accompanies another, wanted ${wanted} with it; drop both together`,
};
