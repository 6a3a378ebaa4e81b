import { isOnMap } from "../incidents/on-map.ts";
import type { Dataset } from "./incident-table.ts";
import { cellKey, columnOf, latitudeE7Of, longitudeE7Of, rowOf } from "./web-mercator.ts";

/** The cells of all records, those of datasets laid end to end. */
export interface RecordCells {
  /** Position along the curve; 0 where there is none. */
  readonly keys: Uint32Array;
  /** 1 where a record has a place on the map. */
  readonly isPlaced: Uint8Array;
  readonly placedCount: number;
  /** How many of the last bits are not the same in the keys of all placed records. */
  readonly keyBits: number;
}

/** Finds the cell of every record that has a place on the map. */
export function cellsOfRecords(datasets: readonly Dataset[], recordCount: number): RecordCells {
  const keys = new Uint32Array(recordCount);
  const isPlaced = new Uint8Array(recordCount);
  let placedCount = 0;
  let bitsOfAny = 0;
  let bitsOfAll = -1;
  let record = 0;
  for (const { columns } of datasets) {
    const { longitude, latitude, precision } = columns;
    for (let row = 0; row < columns.rowCount; row++, record++) {
      const east = longitude[row] ?? Number.NaN;
      const north = latitude[row] ?? Number.NaN;
      if (!isOnMap(east, north, precision[row] ?? 0)) continue;
      const key = cellKey(columnOf(longitudeE7Of(east)), rowOf(latitudeE7Of(north)));
      keys[record] = key;
      isPlaced[record] = 1;
      placedCount++;
      bitsOfAny |= key;
      bitsOfAll &= key;
    }
  }
  return { keys, isPlaced, placedCount, keyBits: 32 - Math.clz32(bitsOfAny & ~bitsOfAll) };
}
