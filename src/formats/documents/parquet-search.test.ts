import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedText, hasAllWords } from "../../incidents/folded-text.ts";
import { arbitraryRow } from "../exports/arbitrary-incident.ts";
import { exportGeoparquet } from "../exports/export-geoparquet.ts";
import type { RowDetails } from "../format.ts";
import { openParquet } from "./open-parquet.ts";

function textOf({ id, title, place, notes, sources, fields }: RowDetails): string {
  return foldedText(
    [id, title, place, notes, ...sources, ...fields.map((x) => x.value)].join("\n"),
  );
}

test("a search finds the rows whose details hold every word, and no others", async () => {
  const field = fc.record({ name: fc.constantFrom("a", "b"), value: fc.string({ maxLength: 4 }) });
  const row = fc
    .tuple(arbitraryRow, fc.array(field, { maxLength: 3 }))
    .map(([each, fields]) => ({ ...each, fields }));
  const word = fc.constantFrom("a", "E", "1", "é", "خ", "clash", "\\", "01", ".");
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      async (rows, chosen) => {
        const words = chosen.map(foldedText);
        const input = { name: "x", rowCount: rows.length, rows, atlas: null };
        const set = await openParquet(
          new Blob([...(exportGeoparquet(input).files[0]?.parts ?? [])]),
          "x.parquet",
          {},
        );
        const naive = rows.map((_, at) =>
          Number(set !== null && hasAllWords(textOf(set.detailsOf(at)), words)),
        );
        expect([...(set?.rowsWithWords?.(words) ?? [])]).toEqual(naive);
      },
    ),
    { numRuns: 60 },
  );
});
