import { type IncidentColumns, undatedMinute } from "./incident-columns.ts";
import { type PrecisionClass, precisionClasses } from "./precision.ts";

/** One incident on its way into columns. */
export interface ColumnRow {
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly uncertaintyMeters: number | null;
  readonly precision: PrecisionClass;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly type: string;
  readonly actors: readonly string[];
  readonly country?: string;
  readonly best?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Collects rows one by one; `finish` may be called once. */
export interface ColumnBuilder {
  add(row: ColumnRow): void;
  readonly rowCount: number;
  finish(): IncidentColumns;
}

/** Columns that grow by doubling; `expectedRows` saves copies where the size is known. */
export function createColumnBuilder(expectedRows = 1024): ColumnBuilder {
  let capacity = Math.max(16, expectedRows);
  let rowCount = 0;
  let columns = allocate(capacity);
  const actorCodes: number[] = [];
  const types = createDictionary();
  const actors = createDictionary();
  const countries = createDictionary();
  countries.codeOf("");

  function add(row: ColumnRow): void {
    if (rowCount === capacity) grow();
    const at = rowCount++;
    columns.longitude[at] = row.longitude ?? Number.NaN;
    columns.latitude[at] = row.latitude ?? Number.NaN;
    columns.uncertaintyMeters[at] = row.uncertaintyMeters ?? Number.NaN;
    columns.precision[at] = precisionClasses.indexOf(row.precision);
    columns.startMinute[at] = row.startMinute ?? undatedMinute;
    columns.endMinute[at] = row.endMinute ?? undatedMinute;
    columns.type[at] = types.codeOf(row.type);
    columns.country[at] = countries.codeOf(row.country ?? "");
    columns.best[at] = row.best ?? -1;
    columns.low[at] = row.low ?? -1;
    columns.high[at] = row.high ?? -1;
    for (const actor of row.actors) actorCodes.push(actors.codeOf(actor));
    columns.actorOffset[at + 1] = actorCodes.length;
  }

  function grow(): void {
    const larger = allocate(capacity * 2);
    for (const [name, array] of Object.entries(columns)) {
      larger[name as keyof typeof larger].set(array);
    }
    columns = larger;
    capacity *= 2;
  }

  return {
    add,
    get rowCount() {
      return rowCount;
    },
    finish: () => ({
      rowCount,
      longitude: columns.longitude.slice(0, rowCount),
      latitude: columns.latitude.slice(0, rowCount),
      uncertaintyMeters: columns.uncertaintyMeters.slice(0, rowCount),
      precision: columns.precision.slice(0, rowCount),
      startMinute: columns.startMinute.slice(0, rowCount),
      endMinute: columns.endMinute.slice(0, rowCount),
      type: columns.type.slice(0, rowCount),
      typeNames: types.names,
      actorOffset: columns.actorOffset.slice(0, rowCount + 1),
      actor: Uint16Array.from(actorCodes),
      actorNames: actors.names,
      country: columns.country.slice(0, rowCount),
      countryNames: countries.names,
      best: columns.best.slice(0, rowCount),
      low: columns.low.slice(0, rowCount),
      high: columns.high.slice(0, rowCount),
    }),
  };
}

/** Names in order of first appearance and their codes. */
function createDictionary() {
  const codes = new Map<string, number>();
  const names: string[] = [];
  return {
    names: names as readonly string[],
    codeOf(name: string): number {
      const known = codes.get(name);
      if (known !== undefined) return known;
      codes.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

function allocate(capacity: number) {
  return {
    longitude: new Float64Array(capacity),
    latitude: new Float64Array(capacity),
    uncertaintyMeters: new Float32Array(capacity),
    precision: new Uint8Array(capacity),
    startMinute: new Int32Array(capacity),
    endMinute: new Int32Array(capacity),
    type: new Uint16Array(capacity),
    actorOffset: new Uint32Array(capacity + 1),
    country: new Uint16Array(capacity),
    best: new Int32Array(capacity),
    low: new Int32Array(capacity),
    high: new Int32Array(capacity),
  };
}
