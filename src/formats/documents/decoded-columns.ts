import type { ColumnCells } from "./parquet-chunk.ts";
import type { ParquetFile, RowGroup } from "./parquet-file.ts";

/** Columns of a Parquet file that were decoded for those who look at single rows. */
export interface DecodedColumns {
  groupOf(row: number): RowGroup | undefined;
  /** Null where the bytes are still on another host, or there is no such column. Throws where it is damaged. */
  cellsOf(group: RowGroup, column: string): ColumnCells | null;
}

/** Memory that decoded columns of groups may take beside those of the group that is being looked at. */
const mostBytes = 128 << 20;

interface Decoded {
  readonly group: RowGroup;
  readonly cells: ColumnCells;
}

export function decodedColumns(file: ParquetFile): DecodedColumns {
  const decoded = new Map<string, Decoded>();
  let decodedBytes = 0;
  let last = file.groups[0];

  /** Rows are often asked for in order. */
  function groupOf(row: number): RowGroup | undefined {
    if (last === undefined || !isIn(last, row)) last = file.groups.find((each) => isIn(each, row));
    return last;
  }

  function cellsOf(group: RowGroup, column: string): ColumnCells | null {
    const key = `${group.firstRow} ${column}`;
    const known = decoded.get(key);
    if (known) return known.cells;
    const cells = file.cellsNow(group, column);
    // what is on another host may be there the next time
    if (cells === null) return null;
    decoded.set(key, { group, cells });
    decodedBytes += cells.byteLength;
    if (decodedBytes > mostBytes) forgetOthers(group);
    return cells;
  }

  /** Columns of the group that is looked at are asked for again with the next row. */
  function forgetOthers(current: RowGroup): void {
    for (const [key, { group, cells }] of decoded) {
      if (decodedBytes <= mostBytes) return;
      if (group === current) continue;
      decoded.delete(key);
      decodedBytes -= cells.byteLength;
    }
  }

  return { groupOf, cellsOf };
}

function isIn({ firstRow, rowCount }: RowGroup, row: number): boolean {
  return row >= firstRow && row < firstRow + rowCount;
}
