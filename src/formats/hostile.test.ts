import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { safeLink } from "../incidents/safe-link.ts";
import { csvRows } from "./documents/csv-rows.ts";
import { exportCsv } from "./exports/export-csv.ts";
import { exportGeojson } from "./exports/export-geojson.ts";
import { exportKml } from "./exports/export-kml.ts";
import { exportInputOfSet } from "./exports/rows-of-set.ts";
import type { IncidentSet } from "./format.ts";
import { readFile } from "./read-file.ts";

/** What people put into text fields to have it run, fetched or counted. */
const hostileTexts = [
  "<script>window.__pwned=1</script>",
  "<img src=x onerror=window.__pwned=1>",
  "<svg onload=window.__pwned=1>",
  '"><script>window.__pwned=1</script>',
  "javascript:window.__pwned=1",
  "java\tscript:window.__pwned=1",
  "\u0001javascript:window.__pwned=1",
  "data:text/html,<script>window.__pwned=1</script>",
  "]]><script>window.__pwned=1</script>",
  "&lt;script&gt;window.__pwned=1&lt;/script&gt;",
  "{{constructor.constructor('window.__pwned=1')()}}",
  '=HYPERLINK("https://evil.example","x")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(1+1)",
  "\u202egnp.exe",
  "__proto__",
];

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/(?!\t)\p{Cc}/gu, "");

const files: readonly (readonly [string, (text: string) => string])[] = [
  [
    "x.geojson",
    (text) =>
      JSON.stringify({
        type: "Feature",
        id: text,
        geometry: { type: "Point", coordinates: [1, 2] },
        properties: {
          title: text,
          notes: text,
          place: text,
          source: text,
          type: text,
          actor: text,
          [text]: text,
        },
      }),
  ],
  [
    "x.kml",
    (text) =>
      `<kml><Placemark><name>${escaped(text)}</name><description>${escaped(text)}</description><ExtendedData><Data name="${escaped(text)}"><value>${escaped(text)}</value></Data></ExtendedData><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`,
  ],
  [
    "x.atom",
    (text) =>
      `<feed><entry><id>${escaped(text)}</id><title>${escaped(text)}</title><link href="${escaped(text)}"/><point>2 1</point></entry></feed>`,
  ],
  [
    "x.csv",
    (text) => {
      const cell = `"${text.replaceAll('"', '""')}"`;
      return `id,latitude,longitude,date,type,notes,source\n${cell},2,1,2018-02-07,${cell},${cell},${cell}\n`;
    },
  ],
];

beforeEach(function watchNetwork() {
  vi.spyOn(globalThis, "fetch");
});

afterEach(function letNetworkBe() {
  expect(globalThis.fetch).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  expect(Object.getOwnPropertyNames(globalThis)).not.toContain("__pwned");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

function linksOf(set: IncidentSet): readonly string[] {
  return set.detailsOf(0).sources.flatMap((source) => safeLink(source)?.href ?? []);
}

test.each(files)(
  "%s: markup, scripts and formulas are text and offer no link",
  async (name, write) => {
    for (const text of hostileTexts) {
      const set = await readFile(new Blob([write(text)]), name);
      expect(set.rowsRead).toBe(1);
      expect(set.columns.longitude[0]).toBe(1);
      expect(linksOf(set)).toEqual([]);
    }
  },
);

test.each(files)(
  "%s: what is written again is data for the next program too",
  async (name, write) => {
    for (const text of hostileTexts) {
      const set = await readFile(new Blob([write(text)]), name);
      const input = exportInputOfSet(set, "x");
      const textOf = ({ files: [file] }: ReturnType<typeof exportCsv>) =>
        file?.parts.join("") ?? "";
      expect(textOf(exportKml(input))).not.toMatch(/<script|<img|<svg/);
      const cells = csvRows(textOf(exportCsv(input, { byteOrderMark: false }))).flat();
      expect(cells.filter((cell) => /^\s*[=+@＝＋＠]/.test(cell))).toEqual([]);
      expect(() => JSON.parse(textOf(exportGeojson(input)))).not.toThrow();
    }
  },
);
