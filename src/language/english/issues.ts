import { nearestWord } from "../nearest-word.ts";
import { distanceSlips } from "./distance-slips.ts";
import { importIssueMessages } from "./import-issues.ts";
import { tableIssueMessages } from "./table-issues.ts";

/** What a check found out, by name: `got`, `wanted` and whatever else its sentence needs. */
export type IssueValues = Readonly<Record<string, string>>;

const wantedInJson: IssueValues = {
  value: "a value",
  name: 'a name in "quotes"',
  colon: '":"',
  comma: '"," or the closing bracket',
  end: "the end of the file",
};

const referencePlaces: IssueValues = {
  actor: "an actor in actors.json",
  claimant: "a claimant in actors.json",
  side: "a side in actors.json",
  source: "a source in sources.json",
  place: "a place in places.geojson",
  incident: "an incident in incidents.json",
  claim: "a claim in incidents.json",
  scope: "a scope in atlas.json",
};

const hedgeDisagreements: IssueValues = {
  "at-least-but-closed":
    'got "at least" or "more than" with a closed range, wanted no max: the claim is open above',
  "up-to-but-open": 'got "up to" or "less than" without a max, wanted one',
  "up-to-but-from": 'got "up to" or "less than" with a min, wanted no min: the claim is open below',
  "more-than-but-inclusive":
    'got "more than" or "less than" with its bound included, wanted exclusive: true',
  "at-least-but-exclusive":
    'got "at least" or "up to" with exclusive: true, wanted the bound included',
  "exclusive-without-bound": "got exclusive: true without a bound, wanted a min or a max",
};

const slips: IssueValues = distanceSlips;

/** ": it looks ten times too great"; nothing where no one slip explains a figure. */
function slipWords(slip: string | undefined): string {
  const words = slips[slip ?? ""];
  return words === undefined ? "" : `: it looks ${words}`;
}

/** A list of quoted words, headed by the one that was probably meant. */
function oneOf(list = "", got = ""): string {
  const words = Array.from(list.matchAll(/"([^"]*)"/g), ([, word]) => word ?? "");
  const meant = nearestWord(got.replaceAll('"', ""), words);
  return meant === null ? `one of ${list}` : `probably "${meant}", else one of ${list}`;
}

/** What files are that people hold and nobody here reads, and the way out. */
const unreadKinds: Readonly<Record<string, string>> = {
  "old-excel": "an old Office file (.xls, .doc); save it as .xlsx or CSV",
  pdf: "a PDF; take the table out of it into a spreadsheet first",
  picture: "a picture, which holds no rows",
  archive: "a packed file (7z or RAR); unpack it and drop what is inside",
  geopackage: "a GeoPackage or other SQLite file; export it as GeoJSON",
  statistics: "a file of a statistics program; export it as CSV",
  document: "a document; save its table as .xlsx, .ods or CSV",
  "web-page": "a web page; download the data it shows",
};

/** The sentence of every rule in incidents/issue-rule.ts: what was got, what was wanted. */
export const issueMessages = {
  "file-missing": ({ file }: IssueValues) => `got no file, wanted ${file}`,
  "file-too-large": ({ got, wanted }: IssueValues) =>
    `got a file of ${got} characters, wanted at most ${wanted}`,
  "file-empty": ({ file }: IssueValues) => `got ${file} without a byte in it, wanted data`,
  "format-unknown": ({ file }: IssueValues) =>
    `got ${file} in a format that is not known here, wanted one of the formats in the list`,
  "format-not-read": ({ file, kind }: IssueValues) =>
    `got ${file}, ${unreadKinds[kind ?? ""] ?? "a kind of file that is not read"}`,
  "not-json": ({ line, column, got, wanted }: IssueValues) =>
    `line ${line}, column ${column}: got ${got}, wanted ${wantedInJson[wanted ?? ""] ?? "JSON"}`,
  "too-deep": ({ wanted }: IssueValues) =>
    `got lists and objects nested deeper than ${wanted}, wanted a flatter file`,
  "forbidden-key": ({ got }: IssueValues) =>
    `got the field name "${got}", wanted any other; the field is ignored`,
  "wrong-version": ({ got, wanted }: IssueValues) => `got schema version ${got}, wanted ${wanted}`,
  "missing-field": ({ wanted }: IssueValues) => `got no field "${wanted}", wanted one`,
  "unknown-field": ({ got }: IssueValues) =>
    `got a field "${got}" that is not known here, wanted only known ones; the field is ignored`,
  "wrong-type": ({ got, wanted }: IssueValues) => `got ${got}, wanted ${wanted}`,
  "wrong-value": ({ got, wanted }: IssueValues) => `got ${got}, wanted ${wanted}`,
  "not-in-list": ({ got, wanted }: IssueValues) => `got ${got}, wanted ${oneOf(wanted, got)}`,
  "text-missing": () => "got an empty text, wanted words in at least one language",
  "text-too-long": ({ got, wanted }: IssueValues) =>
    `got ${got} characters, wanted at most ${wanted}`,
  "not-an-identifier": ({ got }: IssueValues) =>
    `got ${got}, wanted an id of lower-case letters, digits and single hyphens`,
  "not-a-language-tag": ({ got }: IssueValues) =>
    `got ${got}, wanted a language tag such as "en" or "ar"`,
  "not-a-date": ({ got }: IssueValues) =>
    `got ${got}, wanted a date such as 2018, 2018-02 or 2018-02-08, with ~ for about, ? for uncertain`,
  "not-a-web-address": ({ got }: IssueValues) => `got ${got}, wanted an http or https address`,
  "longitude-out-of-range": ({ got, column }: IssueValues) =>
    `got ${got} as longitude, wanted degrees from -180 to 180${column ? "" : " (longitude comes first)"}`,
  "latitude-out-of-range": ({ got, column }: IssueValues) =>
    `got ${got} as latitude, wanted degrees from -90 to 90${column ? "" : " (latitude comes second)"}`,
  "polygon-too-few-points": ({ got }: IssueValues) =>
    `got a ring of ${got} points, wanted at least 4, the last the same as the first`,
  "polygon-unclosed": () => "got a ring that is not closed, wanted its last point to be its first",
  "extent-upside-down": () =>
    "got a south edge north of the north edge, wanted west, south, east, north",
  "duplicate-id": ({ got, first }: IssueValues) =>
    `got the id "${got}" a second time, wanted each once; the first is at ${first}`,
  "more-problems": ({ count }: IssueValues) =>
    `got ${count} more problems in the same record, wanted none`,

  "shared-id": ({ got, first }: IssueValues) =>
    `got the id "${got}" that ${first} has too, wanted one that tells them apart in a link`,
  "shared-letter": ({ got, first }: IssueValues) =>
    `got the letter "${got}" that actor "${first}" has too, wanted one of its own`,
  "unknown-reference": ({ got, kind }: IssueValues) =>
    `got "${got}", wanted the id of ${referencePlaces[kind ?? ""] ?? "a record"}`,
  "refers-to-itself": ({ got }: IssueValues) => `got its own id "${got}", wanted another's`,
  "null-island": () => "got exactly 0, 0 (a point off Ghana), wanted the position that was meant",
  "coordinates-swapped": ({ got, wanted }: IssueValues) =>
    `got ${got}, which lies outside the atlas, wanted probably ${wanted}: longitude comes first`,
  "outside-extent": ({ got, wanted }: IssueValues) =>
    `got ${got}, wanted a position inside the atlas's extent ${wanted}`,
  "polygon-crosses-itself": () => "got an outline that crosses itself, wanted one that does not",
  "polygon-wrong-winding": () =>
    "got a ring wound the wrong way, wanted outlines counter-clockwise and holes clockwise",
  "polygon-not-cut": () =>
    "got an outline that jumps across 180°, wanted it cut there into two polygons",
  "not-a-time": ({ got }: IssueValues) =>
    `got "${got}", wanted an EDTF time such as 2018-02-08, 2018-02-07T22:00~ or start/end`,
  "impossible-date": ({ got }: IssueValues) => `got "${got}", wanted a day that exists`,
  "impossible-clock-time": ({ got }: IssueValues) =>
    `got "${got}", wanted a clock time from 00:00 to 23:59`,
  "ends-before-start": ({ got }: IssueValues) => `got "${got}", wanted an end after the start`,
  "unknown-time-zone": ({ got }: IssueValues) =>
    `got "${got}", wanted an IANA time zone such as Asia/Damascus`,
  "in-the-future": ({ got, wanted }: IssueValues) =>
    `got "${got}", wanted a day that has come (today is ${wanted})`,
  "said-before-incident": ({ got, wanted }: IssueValues) =>
    `got a claim said on ${got}, wanted one said on or after ${wanted}, when the incident began`,
  "as-of-outside-validity": ({ got, wanted }: IssueValues) =>
    `got a statement as of ${got}, wanted a day within ${wanted}`,
  "no-areas-on-date": ({ got }: IssueValues) =>
    `got ${got}, wanted a day that some area in control-areas.geojson is valid on`,
  "estimates-out-of-order": ({ got }: IssueValues) =>
    `got ${got}, wanted min no greater than max; both are kept as they are`,
  "hedge-and-figure-disagree": ({ disagreement }: IssueValues) =>
    hedgeDisagreements[disagreement ?? ""] ?? "got a hedge, wanted a figure that says the same",
  "distance-not-of-claim": ({ got, wanted, slip }: IssueValues) =>
    `got ${got} metres, wanted the figure of its claim, ${wanted} metres${slipWords(slip)}`,
  "distance-off-by-ten": ({ got, wanted, slip }: IssueValues) =>
    `got ${got} metres, wanted what fits the ${wanted} metres measured between the two places${slipWords(slip)}`,
  "claim-says-nothing": () => "got neither a figure nor a statement, wanted at least one",
  "claim-without-speaker": () =>
    "got no claimant and no attribution, wanted the words that say who is quoted or that nobody is",
  "source-not-reachable": () => "got neither url nor archiveUrl, wanted at least one",
  "figure-without-claim": ({ got }: IssueValues) =>
    `got the figure "${got}" in prose, wanted a claim of this incident that carries it`,
  "accusation-without-claim": ({ got }: IssueValues) =>
    `got the accusation "${got}" in prose, wanted who says so in the same sentence, or a claim of this incident that carries it`,
  "passive-attribution": ({ got }: IssueValues) =>
    `got "${got}" without anyone who says so, wanted "according to" somebody or a claim's attribution`,

  ...importIssueMessages,
  ...tableIssueMessages,
};
