import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { Incident } from "../incidents/incident.ts";
import type { IncidentColumns } from "../incidents/incident-columns.ts";
import type { Issue } from "../incidents/issue.ts";
import type { MendedCell, OpenCells } from "./cell-mend.ts";
import type { TableCorrections } from "./tables/table-corrections.ts";
import type { TableReading } from "./tables/table-reading.ts";

/** One value of a row as the file has it, under the name the file gives it. */
export interface OriginalField {
  readonly name: string;
  readonly value: string;
}

/** What a row is called. */
export interface RowLabel {
  readonly id: string;
  readonly title: string;
}

/** A row in words, made when somebody looks at it. */
export interface RowDetails extends RowLabel {
  /** Where the file puts it, where that is written finer than 1e-7°, which is what is kept in memory. */
  readonly position?: Position;
  /** Free text of the row, or empty. */
  readonly notes: string;
  readonly place: string;
  readonly sources: readonly string[];
  /** What the file's precision codes mean, ours marked as assumed. */
  readonly precisionNote: string;
  /** Every column of the file, mapped or not, in file order. */
  readonly fields: readonly OriginalField[];
  /** Cells the reader of the file wrote over; absent where there are none. */
  readonly mended?: readonly MendedCell[];
  /** The full record where the format carries claims (our own). */
  readonly incident?: Incident;
}

/** A file that was read: every row is an incident, has an issue, or both; none is lost. */
export interface IncidentSet {
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rowsRead: number;
  readonly columns: IncidentColumns;
  readonly issues: readonly Issue[];
  /** How the columns were read, where the file is a table. */
  readonly table?: TableReading;
  /** Cells the reader of the file wrote over; absent where there are none. */
  readonly mended?: readonly MendedCell[];
  /** Rows of the file (1-based) left out because they repeat an earlier one, ascending; none where absent. */
  readonly leftOut?: readonly number[];
  /** What the full records refer to, where the file is one of ours and holds it. */
  readonly atlas?: Atlas;
  /** Marks with 1 the rows that hold every word (folded), where that is known without details of each row. */
  rowsWithWords?(words: readonly string[]): Uint8Array;
  /** Reads rows at once that are to be told about next, where one by one would take longer. */
  fetchRows?(rows: readonly number[]): void;
  /** Id and title of a row alone, where that takes less than its details. */
  labelOf?(row: number): RowLabel;
  /** What of a row may be written over, as it was read; absent where the format has no way to. */
  cellsOf?(row: number): OpenCells;
  /** Details of one row, decoded from the file's bytes when asked. */
  detailsOf(row: number): RowDetails;
  /** Where details are fetched only when asked (a file on another host): all of them, to be awaited. */
  loadDetails?(row: number): Promise<RowDetails>;
  /**
   * Where details are fetched only when asked: makes `detailsOf` complete for these rows (null: all). Throws
   * where they cannot be had, so that nobody takes a part for the whole.
   */
  fetchDetails?(rows: ArrayLike<number> | null, options: ReadProgress): Promise<void>;
  /** Bytes asked for so far and bytes there are, where the file stays on another host. */
  bytesFetched?(): number;
  readonly byteLength?: number;
}

/** How to follow what takes its time, and to stop it. */
export interface ReadProgress {
  readonly signal?: AbortSignal;
  /** Called now and then with what has been read so far. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly rows: number }) => void;
}

export interface ReadOptions extends ReadProgress {
  /** What somebody corrected after a first reading. */
  readonly corrections?: TableCorrections;
}

/** The first bytes of a file and its name: what detection looks at. */
export interface FileSample {
  readonly name: string;
  /** Up to 64 KiB. */
  readonly head: Uint8Array;
  readonly size: number;
}

/** One foreign format. A file of it holds one object of this shape; `formats.ts` lists them all. */
export interface Format {
  /** Stable name, e.g. `ucdp-ged`. */
  readonly id: string;
  readonly label: string;
  /** Lower-case endings without the dot. */
  readonly extensions: readonly string[];
  /** 0 (not this) to 1 (surely this); the highest wins, ties go to the earlier in the list. */
  detect(sample: FileSample): number;
  /** Any bytes give a set and issues; it throws only when `signal` is aborted. */
  read(file: Blob, name: string, options: ReadOptions): Promise<IncidentSet>;
}
