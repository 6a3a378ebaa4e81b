import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runAtlas } from "./atlas.ts";

let folder = "";

beforeEach(async function copyKhusham() {
  folder = await mkdtemp(join(tmpdir(), "atlas-"));
  await cp("geodata/khusham", folder, { recursive: true });
});

afterEach(async function removeCopy() {
  await rm(folder, { recursive: true });
});

async function replaceIn(file: string, from: string, to: string) {
  const text = await readFile(join(folder, file), "utf8");
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

test("the Khusham atlas has no error", async () => {
  const { lines, exitCode } = await runAtlas(["check", folder]);
  expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^0 errors, \d+ warnings?$/);
  expect(exitCode).toBe(0);
});

test("an error is one line with file, line, path, what was got and what was wanted", async () => {
  await replaceIn("atlas.json", '"incident": "2018-02-07-khusham"', '"incident": "no-such-night"');
  const { lines, exitCode } = await runAtlas(["check", folder]);
  const text = await readFile(join(folder, "atlas.json"), "utf8");
  const line = text.slice(0, text.indexOf("no-such-night")).split("\n").length;
  expect(lines).toContain(
    `error atlas.json:${line}:opening.incident: got "no-such-night", wanted the id of an incident in incidents.json`,
  );
  expect(lines.at(-1)).toMatch(/^1 error, /);
  expect(exitCode).toBe(1);
});

test("a careless editor is told each slip on its line, top to bottom", async () => {
  const text = await readFile(join(folder, "incidents.json"), "utf8");
  const contents = JSON.parse(text);
  const at = contents.incidents.findIndex(({ id }: { id: string }) => id === "2018-02-07-khusham");
  const night = contents.incidents[at];
  night.summary.en =
    "The Wagner Group murdered villagers. 412 died. It is widely believed that Russia knew.";
  Object.assign(night.claims[1], { hedges: ["at-least"], source: "nowhere" });
  night.claims[1].figure = { min: 100, max: 150, unit: "people", asReported: "at least 100" };
  night.claims[4].hedges = ["atleast"];
  night.claims[5].said = "8 February 2018";
  const written = JSON.stringify(contents, null, 2);
  await writeFile(join(folder, "incidents.json"), written);
  const { lines, exitCode } = await runAtlas(["check", folder]);
  const rows = written.split("\n");
  const found = lines.slice(0, -1).map((line) => {
    const [, number = "", path = ""] = /^\w+ incidents\.json:(\d+):([^:]+):/.exec(line) ?? [];
    return { row: rows[Number(number) - 1] ?? "", path, line };
  });
  const wanted = [
    ["summary.en", '"en": "The Wagner', 'the figure "412" in prose'],
    ["summary.en", '"en": "The Wagner', '"is widely believed" without anyone'],
    ["summary.en", '"en": "The Wagner', 'the accusation "murder" in prose'],
    ["claims.1.figure", '"figure": {', '"at least" or "more than" with a closed range'],
    ["claims.1.source", '"source": "nowhere"', 'got "nowhere", wanted the id of a source'],
    ["claims.4.hedges.0", '"atleast"', 'probably "at-least"'],
    ["claims.5.said", '"said": "8 February 2018"', "wanted a date such as"],
  ] as const;
  expect(found).toHaveLength(wanted.length);
  for (const [index, [path, row, sentence]] of wanted.entries()) {
    expect(found[index]?.path).toBe(`incidents.${at}.${path}`);
    expect(found[index]?.row).toContain(row);
    expect(found[index]?.line).toContain(sentence);
  }
  expect(exitCode).toBe(1);
});

test("a file that is not JSON is named with line and column", async () => {
  await writeFile(join(folder, "sources.json"), '{\n  "schemaVersion": 1,\n}');
  const { lines, exitCode } = await runAtlas(["check", folder]);
  expect(lines).toContain(
    'error sources.json: line 3, column 1: got "}", wanted a name in "quotes"',
  );
  expect(exitCode).toBe(1);
});

test("what it cannot do it says, with how it is called", async () => {
  expect((await runAtlas(["chekc"])).lines[0]).toContain('got the command "chekc"');
  expect((await runAtlas(["toString"])).exitCode).toBe(2);
  expect((await runAtlas(["check"])).exitCode).toBe(2);
  expect((await runAtlas(["check", join(folder, "nowhere")])).exitCode).toBe(2);
  expect((await runAtlas(["--help"])).exitCode).toBe(0);
});

test("the script runs it from a terminal within seconds", async () => {
  const output = await new Promise<string>((done, fail) => {
    execFile("node", ["scripts/atlas.mjs", "check", folder], (error, stdout) =>
      error === null ? done(stdout) : fail(error),
    );
  });
  expect(output).toMatch(/0 errors, \d+ warnings?\n$/);
}, 20_000);
