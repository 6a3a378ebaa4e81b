import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { atlasKnownBy } from "../../incidents/atlas-known-by.ts";
import { khushamAtlas } from "../../incidents/khusham-atlas.ts";
import { claimSentences } from "./claim-sentences.ts";
import type { Export, ExportedFile } from "./export.ts";
import { exportAtlas } from "./export-atlas.ts";
import { exportCsv } from "./export-csv.ts";
import { exportGeojson } from "./export-geojson.ts";
import { exportKml } from "./export-kml.ts";
import { exportInputOfAtlas } from "./rows-of-atlas.ts";

/** What must not get lost of a claim on its way into a file, as text. */
interface KeptClaim {
  readonly id: string;
  readonly said: string;
  readonly source: string;
  readonly hedges: string;
  readonly asWritten: string;
  readonly asReported: string;
  readonly scope: string;
}

interface RawClaim {
  readonly id: string;
  readonly said: string | null;
  readonly source: string;
  readonly hedges?: readonly string[];
  readonly hedgeAsWritten?: string;
  readonly figure?: { readonly asReported: string };
  readonly scope?: string;
}

const atlas = khushamAtlas();

// the file itself, not what our reader makes of it
const { incidents } = JSON.parse(readFileSync("geodata/khusham/incidents.json", "utf8")) as {
  readonly incidents: readonly { readonly id: string; readonly claims: readonly RawClaim[] }[];
};
const recorded = incidents.flatMap(({ claims }) => claims);

function kept(claim: RawClaim): KeptClaim {
  return {
    id: claim.id,
    said: claim.said ?? "",
    source: claim.source,
    hedges: (claim.hedges ?? []).join(" "),
    asWritten: claim.hedgeAsWritten ?? "",
    asReported: claim.figure?.asReported ?? "",
    scope: claim.scope ?? "",
  };
}

/** A partial date counts from the end of its month or year. */
function wasSaidBy(day: string, { said }: RawClaim): boolean {
  if (said === null) return false;
  const [year = "", month = "12", date] = said.replace(/[~?%]$/, "").split("-");
  const last = date ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return `${year}-${month}-${last}` <= day;
}

function textOf({ files }: Export, name: RegExp): string {
  const file: ExportedFile | undefined = files.find((each) => name.test(each.name));
  return file?.parts.join("") ?? "";
}

/** Texts that could be taken for a number are written in quotes; null is written as a word. */
function plainCell(text: string): string {
  return text === "null" ? "" : text.replace(/^"(.*)"$/, "$1");
}

function unescaped(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

interface WithClaims {
  readonly claims: readonly RawClaim[];
}

/** The claims in a written file, found without the readers of this program. */
const claimsIn = {
  geojson(written: Export): readonly KeptClaim[] {
    const { features } = JSON.parse(textOf(written, /geojson$/)) as {
      readonly features: readonly { readonly properties: { readonly incident: WithClaims } }[];
    };
    return features.flatMap(({ properties }) => properties.incident.claims.map(kept));
  },
  csv(written: Export): readonly KeptClaim[] {
    const text = textOf(written, /-claims\.csv$/).replace("\ufeff", "");
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    return data.map((row) => {
      const cell = (path: string) => plainCell(row[`claim.${path}`] ?? "");
      const hedges = Object.keys(row).filter((column) => column.startsWith("claim.hedges."));
      return {
        id: cell("id"),
        said: cell("said"),
        source: cell("source"),
        hedges: hedges.flatMap((column) => row[column] || []).join(" "),
        asWritten: cell("hedgeAsWritten"),
        asReported: cell("figure.asReported"),
        scope: cell("scope"),
      };
    });
  },
  kml(written: Export): readonly KeptClaim[] {
    const records = textOf(written, /kml$/).matchAll(
      /<Data name="incident"><value>([\s\S]*?)<\/value>/g,
    );
    return Array.from(records, ([, text]) => JSON.parse(unescaped(text ?? "")) as WithClaims)
      .flatMap(({ claims }) => claims)
      .map(kept);
  },
  atlas({ files }: Export): readonly KeptClaim[] {
    const [part] = files[0]?.parts ?? [];
    if (!(part instanceof Uint8Array)) return [];
    const text = strFromU8(unzipSync(part)[`${atlas.heading.id}/incidents.json`] ?? part);
    const contents = JSON.parse(text) as { readonly incidents: readonly WithClaims[] };
    return contents.incidents.flatMap(({ claims }) => claims.map(kept));
  },
};

const formats = [
  ["geojson", exportGeojson],
  ["csv", exportCsv],
  ["kml", exportKml],
  ["atlas", exportAtlas],
] as const;

describe.each(formats)("%s", (name, write) => {
  test("every claim of the file is written once, with hedge, scope, figure, date and source", () => {
    const written = write(exportInputOfAtlas(atlas));
    expect(claimsIn[name](written)).toEqual(recorded.map(kept));
  });

  test("on any day exactly the claims said by then are written", () => {
    const day = fc
      .date({ min: new Date("2017-06-01"), max: new Date("2019-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (until) => {
        const written = write(exportInputOfAtlas(atlasKnownBy(atlas, until).atlas));
        const wanted = recorded.filter((claim) => wasSaidBy(until, claim)).map(kept);
        expect(claimsIn[name](written)).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  });

  test("whichever incidents are seen, their claims are written and no others", () => {
    fc.assert(
      fc.property(fc.subarray(incidents.map(({ id }) => id)), (ids) => {
        const seen = new Set(ids);
        const written = write(exportInputOfAtlas(atlas, seen));
        const wanted = incidents.filter(({ id }) => seen.has(id)).flatMap(({ claims }) => claims);
        expect(claimsIn[name](written)).toEqual(wanted.map(kept));
      }),
      { numRuns: 15 },
    );
  });
});

test("a claim's sentence for programs without nested records carries its caveats", () => {
  const input = exportInputOfAtlas(atlas, new Set(["2018-02-07-khusham"]));
  const [row] = input.rows;
  const sentences = row === undefined ? [] : claimSentences(atlas)(row);
  expect(sentences).toHaveLength(101);
  expect(sentences[0]).toMatch(
    /^Unnamed US official, killed \(All attackers: .*\): More than; more than 100; .* \[.*, 2018-02-08, http.*\]$/,
  );
  expect(sentences.find((each) => each.includes("(declines)"))).toMatch(/Ministry of Defence/);
  expect(textOf(exportKml(input), /kml$/).match(/<Data name="claims">/g)).toHaveLength(1);
});
