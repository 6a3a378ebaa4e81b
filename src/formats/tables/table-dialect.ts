import type { PrecisionClass } from "../../incidents/precision.ts";
import type { DayMonthOrder } from "./read-date.ts";

/** What a column can say about an incident. */
export const columnRoles = [
  "id",
  "latitude",
  "longitude",
  "latitudeMinutes",
  "longitudeMinutes",
  "coordinates",
  "mgrs",
  "wkt",
  "uncertaintyMeters",
  "uncertaintyKilometers",
  "date",
  "endDate",
  "year",
  "month",
  "day",
  "hour",
  "minute",
  "time",
  "type",
  "actor",
  "best",
  "low",
  "high",
  "title",
  "place",
  "country",
  "notes",
  "source",
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/**
 * Which columns say what. Of several names the first that the table has and that is not empty in the row
 * is used; `actor`, `title`, `place` and `source` use them all.
 */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, readonly string[]>>>;

/** What one code of a code column means. */
export interface CodeMeaning {
  readonly words: string;
  /** Where the code is about position. */
  readonly precision?: PrecisionClass;
  readonly uncertaintyMeters?: number;
}

/** A column of codes, e.g. `where_prec`, and what they mean by the publisher's codebook or by our assumption. */
interface CodeBook {
  readonly column: string;
  readonly about: "position" | "time" | "other";
  readonly meanings: Readonly<Record<string, CodeMeaning>>;
}

/** One layout of table that is recognised without asking, and what its columns mean. */
export interface TableDialect {
  readonly id: string;
  readonly label: string;
  /** Names that only this kind of table has together; one list a layout. */
  readonly layouts: readonly (readonly string[])[];
  /** Where files come without a header: the names for a first row that looks like one of these. */
  readonly headerOf?: (firstRow: readonly string[]) => readonly string[] | null;
  readonly columns: ColumnMapping;
  readonly codeBooks?: readonly CodeBook[];
  /** Radius where no column says one, metres, and why. */
  readonly assumed?: { readonly uncertaintyMeters: number; readonly words: string };
  /** Words for type codes. */
  readonly typeWords?: Readonly<Record<string, string>>;
  /** What stands between several actors in one cell. */
  readonly actorSeparator?: RegExp;
  readonly sourceSeparator?: RegExp;
  /** Day-month order where the publisher is known for it. */
  readonly dayMonthOrder?: DayMonthOrder;
  /** Numbers that mean "unknown", e.g. -99. */
  readonly missingNumbers?: readonly number[];
}
