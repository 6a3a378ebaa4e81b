import type { RowContext } from "./row-context.ts";

/** Reports rows of the block that have more or fewer cells than the header, or a quote that never closes. */
export function checkRowShapes(context: RowContext): void {
  const { firstCell, rowCount, unclosed } = context.block;
  const wanted = context.table.names.length;
  for (let at = 0; at < rowCount; at++) {
    const count = (firstCell[at + 1] ?? 0) - (firstCell[at] ?? 0);
    if (count === wanted && unclosed[at] === 0) continue;
    context.goToRow(at);
    checkShape(context);
  }
}

function checkShape(context: RowContext): void {
  const { cells, table } = context;
  if (cells.unclosed) report(context, "quote-unclosed");
  if (cells.count < table.names.length) {
    report(context, context.isLast ? "row-truncated" : "row-short");
  } else if (cells.count > table.names.length && hasText(context, table.names.length)) {
    report(context, "row-long");
  }
}

function report(
  context: RowContext,
  rule: "quote-unclosed" | "row-truncated" | "row-short" | "row-long",
): void {
  const got = String(context.cells.count);
  context.report(rule, "warning", -1, { got, wanted: String(context.table.names.length) });
}

function hasText({ cells }: RowContext, from: number): boolean {
  for (let column = from; column < cells.count; column++) {
    if (cells.start[column] !== cells.end[column]) return true;
  }
  return false;
}
