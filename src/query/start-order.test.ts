import { expect, test } from "vitest";
import { undatedMinute } from "../incidents/incident-columns.ts";
import { columnAlone } from "./codebook.ts";
import { later } from "./later.ts";
import { createStartOrder } from "./start-order.ts";

test("rows sorted piece by piece, and the rest at once, stand by start, then by record, undated last", () => {
  const columns = shuffledRows(300_000);
  const { startMinute, record, times } = columns;
  const order = later(() => createStartOrder(columns));
  for (let piece = 0; piece < 4; piece++) order.advance();
  expect(order.isMade).toBe(false);

  const { rows } = order.value;
  expect(order.isMade).toBe(true);
  order.advance();
  expect(order.value.rows).toBe(rows);

  const expected = startMinute.map((_, row) => row);
  const startOf = (row: number) => {
    const start = startMinute[row] ?? undatedMinute;
    return start === undatedMinute ? Infinity : start;
  };
  const isBefore = (a: number, b: number) =>
    startOf(a) === startOf(b) ? (record[a] ?? 0) - (record[b] ?? 0) : startOf(a) - startOf(b);
  expect([...rows]).toEqual([...expected.sort(isBefore)]);
  expect(startOf(rows[times.datedCount - 1] ?? 0)).toBeLessThan(Infinity);
  expect(startOf(rows[times.datedCount] ?? 0)).toBe(Infinity);
});

/** So many rows in another order than their records, each tenth of them undated, more than fit into one piece. */
function shuffledRows(count: number) {
  const record = Uint32Array.from({ length: count }, (_, row) => (row * 7919) % count);
  const startMinute = Int32Array.from({ length: count }, (_, row) =>
    row % 10 === 0 ? undatedMinute : 1000 + ((row * 104_729) % 5000),
  );
  return {
    record,
    startMinute,
    duration: columnAlone(new Uint8Array(count)),
    durations: Float64Array.of(60),
    times: {
      datedCount: count - Math.ceil(count / 10),
      firstMinute: 1000,
      lastStart: 6000,
      lastMinute: 6060,
    },
  };
}
