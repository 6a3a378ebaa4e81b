import fc from "fast-check";
import { expect, test } from "vitest";
import { createRowBlock, readRows, rowsPerBlock } from "./row-block.ts";
import { createRowCells, isBlankRow, mayGoOn, readRow, tableBytes } from "./row-cells.ts";

const pieces = fc.constantFrom(
  '"',
  '""',
  ",",
  "\n",
  "\r\n",
  "\r",
  " ",
  "a",
  "é",
  "-1.5",
  '"a,b"',
  '"x" ',
);

/** Each row that is not blank: where it begins, its cells, whether a quote stays open. */
function rowsOneByOne(bytes: Uint8Array<ArrayBuffer>, isLast: boolean) {
  const source = tableBytes(bytes, ",");
  const cells = createRowCells();
  const rows: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = readRow(source, at, cells);
    if (!isLast && mayGoOn(source, cells, next)) break;
    const { count } = cells;
    const spans = [cells.start, cells.end, cells.escaped].map((all) => [...all.slice(0, count)]);
    if (!isBlankRow(cells)) rows.push([at, spans, Number(cells.unclosed)]);
    at = next;
  }
  return rows;
}

function rowsInBlocks(bytes: Uint8Array<ArrayBuffer>, most: number, isLast: boolean) {
  const block = createRowBlock(tableBytes(bytes, ","));
  const { firstCell, cells, rowStart, unclosed } = block;
  const rows: unknown[] = [];
  for (let from = 0; from < bytes.length; ) {
    const next = readRows(block, from, most, isLast);
    for (let at = 0; at < block.rowCount; at++) {
      const spans = [cells.start, cells.end, cells.escaped].map((all) => [
        ...all.slice(firstCell[at], firstCell[at + 1]),
      ]);
      rows.push([rowStart[at], spans, unclosed[at]]);
    }
    if (next === from) break;
    from = next;
  }
  return rows;
}

test("rows of a block have the cells that each has when it is read by itself", () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }),
      fc.constantFrom(1, 3, rowsPerBlock),
      fc.boolean(),
      (parts, most, isLast) => {
        const bytes = new TextEncoder().encode(parts.join(""));
        expect(rowsInBlocks(bytes, most, isLast)).toEqual(rowsOneByOne(bytes, isLast));
      },
    ),
    { numRuns: 1000 },
  );
});

test("a block has room for rows with the most columns there can be", () => {
  const row = `${",".repeat(20_000)}x\n`;
  const bytes = new TextEncoder().encode(row.repeat(5));
  expect(rowsInBlocks(bytes, rowsPerBlock, true)).toEqual(rowsOneByOne(bytes, true));
});
