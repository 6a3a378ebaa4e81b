import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./atlas-page.ts";
import { account, card, fileInput, fileOf, type GivenFile, readOne } from "./files-tab.ts";
import { details, expectShown, lines, openTab } from "./reading.ts";

const header = "id,latitude,longitude,date\n";
const features = (...all: unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", features: all });
const feature = (geometry: unknown, properties: unknown = {}) => ({
  type: "Feature",
  geometry,
  properties: { date: "2018-02-07", ...Object(properties) },
});
const point = { type: "Point", coordinates: [40.3, 35.3] };

/** What may be dropped on the page, by the criterion it tries, and what the page must say of it. */
const files: readonly (readonly [criterion: string, file: GivenFile, said: RegExp])[] = [
  [
    "S6: a zip bomb",
    fileOf("bomb.kmz", Buffer.from(zipSync({ "doc.kml": new Uint8Array(60_000_000) }))),
    /zip file with .*wanted at most/,
  ],
  [
    "S6: names that lead out of an archive",
    fileOf("paths.zip", Buffer.from(zipSync({ "../../etc/x.csv": new Uint8Array([49]) }))),
    /zip file/,
  ],
  [
    "S7: entities that multiply",
    fileOf(
      "laughs.kml",
      `<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`,
    ),
    /document type or entity declaration/,
  ],
  [
    "S7: an entity that names a file of the reader's",
    fileOf(
      "xxe.kml",
      `<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>`,
    ),
    /document type or entity declaration/,
  ],
  [
    "S7: elements nested a hundred thousand deep",
    fileOf("deep.kml", `<kml>${"<Folder>".repeat(100_000)}`),
    /wanted|deep/,
  ],
  [
    "S8: a link to more data",
    fileOf(
      "linked.kml",
      "<kml><NetworkLink><Link><href>https://evil.example/more.kml</href></Link></NetworkLink></kml>",
    ),
    /nothing a file names is ever fetched/,
  ],
  [
    "S9: keys that reach into prototypes",
    fileOf(
      "proto.geojson",
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[40.3,35.3]},"properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"kept","date":"2018-02-07"}}]}`,
    ),
    /__proto__/,
  ],
  [
    "R2: JSON ten thousand deep",
    fileOf("deep.geojson", `{"type":"FeatureCollection","features":${"[".repeat(10_000)}`),
    /wanted/,
  ],
  [
    "R3: coordinates that are no numbers",
    fileOf(
      "nan.csv",
      `${header}1,NaN,40.3,2018-02-07\n2,35.3abc,40.3,2018-02-07\n3,0,0,2018-02-07\n`,
    ),
    /3 problems|4 problems/,
  ],
  [
    "R4: metres in the place of degrees",
    fileOf("metres.csv", `${header}1,3911805,614913,2018-02-07\n`),
    /metres of a map grid/,
  ],
  [
    "R6: an area over 180°",
    fileOf(
      "antimeridian.geojson",
      features(
        feature({
          type: "Polygon",
          coordinates: [
            [
              [179.9, 0],
              [-179.9, 0],
              [-179.9, 0.2],
              [179.9, 0.2],
              [179.9, 0],
            ],
          ],
        }),
      ),
    ),
    /1 on the map/,
  ],
  [
    "R7: an area that crosses itself",
    fileOf(
      "bow.geojson",
      features(
        feature({
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [2, 2],
              [2, 0],
              [0, 2],
              [0, 0],
            ],
          ],
        }),
      ),
    ),
    /crosses itself/i,
  ],
  [
    "R8: the same record twice",
    fileOf("twice.geojson", features(feature(point, { id: 1 }), feature(point, { id: 1 }))),
    /a second time/,
  ],
  [
    "R9: dates that cannot be",
    fileOf("dates.csv", `${header}1,35.3,40.3,1018-02-07\n2,35.3,40.3,2018-02-30\n`),
    /before 1900 or after today/,
  ],
];

test("what is hostile or broken is said in words, and the page lives on", async ({ openAtlas }) => {
  const { page, requests } = await openAtlas({ hash: "layers=-data.atlas" });
  await openTab(page, "Files");
  const before = requests.filter((request) => !request.url().startsWith("blob:")).length;
  for (const [criterion, file, said] of files) {
    await readOne(page, file);
    await openProblems(page, file.name);
    expect(await card(page, file.name).textContent(), criterion).toMatch(said);
  }
  expect(await page.evaluate("({}).polluted"), "S9").toBeUndefined();
  const asked = requests.map((request) => request.url()).slice(before);
  expect(
    asked.filter((url) => /evil|passwd|file:/.test(url)),
    "S7, S8",
  ).toEqual([]);
  await openTab(page, "Incidents");
  await lines(page).first().click();
}, 120_000);

test("S4: no text of a file comes to a place that would run it, and there it is refused", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas({
    hash: "layers=-data.atlas",
    expectedProblem:
      /^policy: (?:require-trusted-types-for|trusted-types) |Trusted(?:HTML|Script|ScriptURL|TypePolicy)\b/,
    initScript: noteViolations,
  });
  const markup = "<img src=x onerror=window.__pwned=1>";
  const hostile = fileOf(`${markup}.csv`, `title,${header}${markup},1,35.3,40.3,2018-02-07\n`);
  await readOne(page, hostile);
  await openTab(page, "Incidents");
  await lines(page).filter({ hasText: markup }).click();
  await details(page).getByText(markup).first().waitFor();
  expect(await page.evaluate(() => Reflect.get(globalThis, "violations"))).toEqual([]);

  const outcomes = await page.evaluate(sendTexts, markup);
  expect(outcomes).toEqual({
    innerHTML: "TypeError",
    outerHTML: "TypeError",
    insertAdjacentHTML: "TypeError",
    createContextualFragment: "TypeError",
    parseFromString: "TypeError",
    "document.write": "TypeError",
    srcdoc: "TypeError",
    onerror: "TypeError",
    "text of a script": "TypeError",
    "a script of data": "TypeError",
    "a script of the site beside ours": "TypeError",
    "a script of another host": "TypeError",
    "a worker of data": "TypeError",
    "a second policy": "TypeError",
    "Leaflet's test for SVG": "passed",
    "the address of a script of ours": "passed",
  });
  // each refusal is reported, so that the tests of all pages would see one; both header and page do so
  const reported = await page.evaluate<string[]>(() => Reflect.get(globalThis, "violations"));
  const refused = Object.values(outcomes).filter((outcome) => outcome !== "passed");
  expect(new Set(reported).size, reported.join("\n")).toBe(refused.length);
  expect(await page.evaluate(() => Reflect.get(globalThis, "__pwned"))).toBeUndefined();
});

/** Runs in the page before its own scripts: keeps what the policy was broken by. */
function noteViolations(): void {
  const violations: string[] = [];
  Reflect.set(globalThis, "violations", violations);
  addEventListener("securitypolicyviolation", ({ sample }) => violations.push(sample));
}

/** Runs in the page: sends texts to places that run them; what came of each, by its name. */
function sendTexts(markup: string): Record<string, string> {
  const box = document.body.appendChild(document.createElement("div"));
  const ours = document.querySelector("script")?.src ?? "";
  const script = (address: string) => {
    document.createElement("script").src = address;
  };
  const ways: Record<string, () => unknown> = {
    innerHTML: () => (box.innerHTML = markup),
    outerHTML: () => (box.outerHTML = markup),
    insertAdjacentHTML: () => box.insertAdjacentHTML("beforeend", markup),
    createContextualFragment: () => document.createRange().createContextualFragment(markup),
    parseFromString: () => new DOMParser().parseFromString(markup, "text/html"),
    "document.write": () => document.write(markup),
    srcdoc: () => (document.createElement("iframe").srcdoc = markup),
    onerror: () => box.setAttribute("onerror", "window.__pwned = 1"),
    "text of a script": () => (document.createElement("script").text = "window.__pwned = 1"),
    "a script of data": () => script("data:text/javascript,window.__pwned=1"),
    "a script of the site beside ours": () => script(new URL("../other.js", ours).href),
    "a script of another host": () => script("https://evil.example/assets/start.js"),
    "a worker of data": () => new Worker("data:text/javascript,0"),
    "a second policy": () => globalThis.trustedTypes?.createPolicy("open", {}),
    "Leaflet's test for SVG": () => (document.createElement("div").innerHTML = "<svg/>"),
    "the address of a script of ours": () => script(ours),
  };
  const outcomes = Object.entries(ways).map(([name, send]) => {
    try {
      send();
      return [name, "passed"];
    } catch (error) {
      return [name, error instanceof Error ? error.name : String(error)];
    }
  });
  return Object.fromEntries(outcomes);
}

test("R1: 600 MB of GeoJSON are refused in words before they are read", async ({ openAtlas }) => {
  const { page, status } = await openAtlas();
  await openTab(page, "Files");
  await chooseHuge(page, "huge.geojson", '{"type":"FeatureCollection","features":[', 600);
  const file = card(page, "huge.geojson");
  await account(file).waitFor();
  await openProblems(page, "huge.geojson");
  await file.getByText(/it would not fit in memory/).waitFor();
  await expectShown(status, /^66 of 66/);
});

test("R10: one table in six encodings and delimiters is one table", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const rows = [
    ["id", "latitude", "longitude", "date", "place"],
    ["1", "35.31", "40.29", "2018-02-07", "خشام"],
    ["2", "35.28", "40.32", "2018-02-08", "الطابية"],
  ];
  const written = (delimiter: string) => rows.map((row) => row.join(delimiter)).join("\r\n");
  const variants: readonly (readonly [string, Buffer])[] = [
    ["utf-8.csv", Buffer.from(written(","))],
    ["marked.csv", Buffer.from(`\ufeff${written(";")}`)],
    ["utf-16.tsv", Buffer.from(`\ufeff${written("\t")}`, "utf16le")],
    ["pipes.txt", Buffer.from(written("|"))],
    ["unnamed", Buffer.from(written("\t"))],
    ["windows-1256.csv", inWindows1256(written(","))],
  ];
  for (const [at, [name, buffer]] of variants.entries()) {
    const file = await readOne(page, fileOf(name, buffer));
    expect(await account(file).textContent(), name).toBe("2 rows read = 2 incidents listed");
    expect(await file.textContent(), name).toContain("2 on the map");
    await page.evaluate(
      (id) => {
        location.hash = `id=${id}`;
      },
      `row:file-${at + 1}/0`,
    );
    await details(page).getByText("خشام").first().waitFor();
    await details(page).getByRole("button", { name: "Close" }).click();
  }
});

/** Letters of the Arabic block that these files use, by the bytes Windows-1256 gives them. */
function inWindows1256(text: string): Buffer {
  const bytes = new Map(
    Array.from({ length: 128 }, (_, index) => {
      const byte = index + 128;
      return [new TextDecoder("windows-1256").decode(Uint8Array.of(byte)), byte] as const;
    }),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

async function openProblems(page: Page, name: string): Promise<void> {
  const problems = card(page, name).getByText(/^\d+ problems?$/);
  if (await problems.isVisible()) await problems.click();
}

/** Chooses a file of so many megabytes that is made in the page out of one piece, many times over. */
async function chooseHuge(
  page: Page,
  name: string,
  start: string,
  megabytes: number,
): Promise<void> {
  const input = fileInput(page);
  await input.evaluate(
    (element, given) => {
      if (!(element instanceof HTMLInputElement)) return;
      const row = "2,35.3,40.3,2018-02-07\n";
      const piece = new Blob([row.repeat(Math.floor(1_000_000 / row.length))]);
      const parts = [given.start, ...Array.from({ length: given.megabytes }, () => piece)];
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(parts, given.name));
      element.files = dataTransfer.files;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { name, start, megabytes },
  );
}
