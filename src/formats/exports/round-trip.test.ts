import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Incident } from "../../incidents/incident.ts";
import { kml } from "../documents/kml.ts";
import { readOurCsv } from "../documents/our-csv.ts";
import { ourGeojson } from "../documents/our-geojson.ts";
import type { IncidentSet, OriginalField } from "../format.ts";
import { arbitraryIncident, arbitraryRow } from "./arbitrary-incident.ts";
import type { Export, ExportInput } from "./export.ts";
import { exportCsv } from "./export-csv.ts";
import { exportGeojson } from "./export-geojson.ts";
import { exportKml } from "./export-kml.ts";
import type { ExportRow } from "./export-row.ts";
import { exportInputOfSet } from "./rows-of-set.ts";

interface RoundTrip {
  readonly write: (input: ExportInput) => Export;
  readonly read: (files: readonly Blob[]) => Promise<IncidentSet>;
}

const roundTrips: Readonly<Record<string, RoundTrip>> = {
  GeoJSON: {
    write: exportGeojson,
    read: ([file = new Blob()]) => ourGeojson.read(file, "x", {}),
  },
  CSV: {
    write: exportCsv,
    read: ([file = new Blob(), claims]) => readOurCsv(file, claims ?? null, "x", {}),
  },
  "CSV without the mark": {
    write: (input) => exportCsv(input, { byteOrderMark: false }),
    read: ([file = new Blob(), claims]) => readOurCsv(file, claims ?? null, "x", {}),
  },
  KML: {
    write: exportKml,
    read: ([file = new Blob()]) => kml.read(file, "x", {}),
  },
};

describe.each(Object.entries(roundTrips))("%s", (_, { write, read }) => {
  async function throughFile(rows: readonly ExportRow[]): Promise<readonly ExportRow[]> {
    const { files } = write({ name: "x", rowCount: rows.length, rows, atlas: null });
    const blobs = files
      .filter(({ name }) => !name.endsWith(".json"))
      .map(({ parts }) => new Blob([...parts]));
    const set = await read(blobs);
    // ids and days are any there are
    const others = set.issues.filter(({ rule }) => !/^duplicate|^date-implausible/.test(rule));
    expect(others).toEqual([]);
    return [...exportInputOfSet(set, "x").rows];
  }

  test("every full record comes back as it was: claims, hedges, figures, radii, all languages", async () => {
    const incidents = fc.uniqueArray(arbitraryIncident, { maxLength: 4, selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(incidents, async (originals) => {
        const back = await throughFile(originals.map(rowWith));
        expect(back.map(({ incident }) => incident)).toEqual(originals);
      }),
      { numRuns: 200 },
    );
  });

  test("every row of an imported file comes back as it was: places, times, estimates, texts", async () => {
    const rows = fc.uniqueArray(arbitraryRow, { maxLength: 4, selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(rows, async (originals) => {
        expect(await throughFile(originals)).toEqual(originals);
      }),
      { numRuns: 200 },
    );
  });

  test("imported columns come back under their names", async () => {
    const name = fc.string({ minLength: 1, maxLength: 8 });
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(names, fc.array(fc.string()), async (columns, values) => {
        const fields: OriginalField[] = columns.map((column, at) => ({
          name: column,
          value: values[at] ?? "",
        }));
        const [back] = await throughFile([{ ...blankRow, fields }]);
        expect(back?.fields).toEqual(fields);
      }),
    );
  });
});

const blankRow: ExportRow = {
  id: "one",
  title: "One",
  type: "other",
  startMinute: null,
  endMinute: null,
  longitude: null,
  latitude: null,
  uncertaintyMeters: null,
  precision: "none",
  precisionNote: "",
  place: "",
  country: "",
  actors: [],
  low: null,
  best: null,
  high: null,
  sources: [],
  notes: "",
  fields: [],
  incident: null,
};

function rowWith(incident: Incident): ExportRow {
  return { ...blankRow, id: incident.id, title: incident.id, incident };
}
