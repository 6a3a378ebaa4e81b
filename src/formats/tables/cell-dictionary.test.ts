import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { codedColumns, createCellDictionary } from "./cell-dictionary.ts";
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

test("cells are told apart by what stands between equal beginnings and ends", () => {
  const names = Array.from({ length: 300 }, (_, at) => `near ${1000 + at} town`);
  const [second, none] = codesOfColumns([...names, "", ...names].map((name) => `x,${name}`));
  const expected = names.map((_, code) => code);
  expect(second).toEqual([...expected, -1, ...expected]);
  expect(new Set(none)).toEqual(new Set([-1]));
});

/** Codes of the second column and of a third, which no row has. */
function codesOfColumns(rows: readonly string[]): readonly number[][] {
  const block = createRowBlock(tableBytes(new TextEncoder().encode(`${rows.join("\n")}\n`), ","));
  const cells = createCellDictionary();
  const coded = codedColumns([1, 2]);
  const codes: number[][] = coded.map(() => []);
  for (let from = 0; from < block.source.bytes.length; ) {
    from = readRows(block, from, rowsPerBlock, true);
    for (const [index, column] of coded.entries()) {
      cells.readColumn(block, column);
      codes[index]?.push(...column.codes.subarray(0, block.rowCount));
    }
  }
  return codes;
}

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
