import type { RowContext } from "./row-context.ts";

/** Reports a row that has more or fewer cells than the header, or a quote that never closes. */
export function checkRowShape(context: RowContext): void {
  const { cells, table } = context;
  const wanted = String(table.names.length);
  const got = String(cells.count);
  if (cells.unclosed) context.report("quote-unclosed", "warning", -1, { got, wanted });
  if (cells.count === table.names.length) return;
  if (cells.count > table.names.length) {
    if (hasText(context, table.names.length))
      context.report("row-long", "warning", -1, { got, wanted });
    return;
  }
  const rule = context.isLast ? "row-truncated" : "row-short";
  context.report(rule, "warning", -1, { got, wanted });
}

function hasText({ cells }: RowContext, from: number): boolean {
  for (let column = from; column < cells.count; column++) {
    if (cells.start[column] !== cells.end[column]) return true;
  }
  return false;
}
