import { type CellMend, groupedByRow, type MendedCell, type OpenCells } from "../cell-mend.ts";
import type { DocumentRecord } from "./document-record.ts";
import type { DocumentSource } from "./document-set.ts";
import { type FeatureHabits, featureRecord } from "./feature-record.ts";
import { cellsOfFeature, type MendedFeature, mendedFeature } from "./mended-feature.ts";

/** The records of a document as they read with what their reader wrote over; rows are counted from 0. */
export interface MendedRecords {
  recordAt(row: number): DocumentRecord;
  /** Empty for most rows. */
  mendedAt(row: number): readonly MendedCell[];
  cellsOf(row: number): OpenCells;
  /** All that was written over, row by row. */
  readonly mended: readonly MendedCell[];
}

/** Writes values of records over before they are judged; mends of what a document does not have are left out. */
export function mendedRecords(
  source: DocumentSource,
  habits: FeatureHabits,
  mends: readonly CellMend[],
): MendedRecords {
  const mendsOf = groupedByRow(mends);
  const { recordOf = featureRecord, cellsOf: openCells = cellsOfFeature } = source;

  function featureAt(row: number): MendedFeature {
    const feature = source.featureAt(row);
    const own = mendsOf.get(row + 1);
    if (own === undefined) return { feature, habits, mended: [] };
    return mendedFeature(feature, habits, own, openCells(feature, habits, row));
  }

  return {
    recordAt(row) {
      if (source.recordAt && !mendsOf.has(row + 1)) return source.recordAt(row, habits);
      const { feature, habits: own } = featureAt(row);
      return recordOf(feature, own, row);
    },
    mendedAt: (row) => (mendsOf.has(row + 1) ? featureAt(row).mended : []),
    cellsOf(row) {
      const open = openCells(source.featureAt(row), habits, row);
      const texts = new Map(featureAt(row).mended.map(({ column, value }) => [column, value]));
      const cells = open.cells.map((cell) => ({
        ...cell,
        value: texts.get(cell.name) ?? cell.value,
      }));
      return { ...open, cells };
    },
    mended: [...mendsOf.keys()].flatMap((row) => featureAt(row - 1).mended),
  };
}
