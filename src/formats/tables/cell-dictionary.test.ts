import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { createCellDictionary } from "./cell-dictionary.ts";
import { createRowBlock, readRows, rowsPerBlock } from "./row-block.ts";
import { tableBytes } from "./row-cells.ts";

test("two cells have one code where they are the same text, and each code gives its text", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 9 }),
    fc.string({ unit: "grapheme" }),
    fc.nat().map(String),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
      const named = texts.map((each) => `.${each}`);
      const codes = codesOf(
        Papa.unparse(
          named.map((each) => [each]),
          { newline: "\n" },
        ),
      );
      expect(codes.map(({ text }) => text)).toEqual(named);
      expect(new Set(codes.map(({ code }) => code)).size).toBe(new Set(named).size);
    }),
  );
});

test("a quote that stands doubled in quotes is another text than two quotes", () => {
  expect(codesOf('a""b\n"a""b"\n')).toEqual([
    { code: 0, text: 'a""b' },
    { code: 1, text: 'a"b' },
  ]);
});

/** Code and text of the first cell of each row. */
function codesOf(table: string) {
  const block = createRowBlock(tableBytes(new TextEncoder().encode(table), ","));
  const cells = createCellDictionary();
  const codes: { readonly code: number; readonly text: string }[] = [];
  for (let from = 0; from < block.source.bytes.length; ) {
    from = readRows(block, from, rowsPerBlock, true);
    for (const first of block.firstCell.subarray(0, block.rowCount)) {
      const code = cells.codeOf(block, first);
      codes.push({ code, text: cells.textOf(code) });
    }
  }
  return codes;
}
