import type { PeerColumns } from "./reading.ts";

/** One row as a library gives it; the day in minutes since 1970. */
export interface PlainRow {
  readonly longitude: number;
  readonly latitude: number;
  readonly startMinute: number;
  readonly type: string;
  readonly actor: string;
  readonly best: number;
}

/** Columns of rows that a library has parsed, the least that filters and a map need. */
export function columnsOfRows(rowCount: number, rowAt: (row: number) => PlainRow): PeerColumns {
  const filler = createColumnFiller(rowCount);
  for (let row = 0; row < rowCount; row++) filler.add(rowAt(row));
  return filler.finish();
}

/** Columns that grow row by row, so that a library need not keep the rows it has parsed. */
export function createColumnFiller(firstCapacity = 65_536) {
  const types = createNames();
  const actors = createNames();
  let capacity = firstCapacity;
  let columns = createColumns(capacity);
  let rowCount = 0;

  function add({ longitude, latitude, startMinute, type, actor, best }: PlainRow): void {
    if (rowCount === capacity) grow();
    columns.longitude[rowCount] = longitude;
    columns.latitude[rowCount] = latitude;
    columns.startMinute[rowCount] = startMinute;
    columns.endMinute[rowCount] = startMinute + 1440;
    columns.best[rowCount] = best;
    columns.type[rowCount] = types.codeOf(type);
    columns.actor[rowCount] = actors.codeOf(actor);
    rowCount++;
  }

  function grow(): void {
    capacity *= 2;
    const larger = createColumns(capacity);
    larger.longitude.set(columns.longitude);
    larger.latitude.set(columns.latitude);
    larger.startMinute.set(columns.startMinute);
    larger.endMinute.set(columns.endMinute);
    larger.best.set(columns.best);
    larger.type.set(columns.type);
    larger.actor.set(columns.actor);
    columns = larger;
  }

  function finish(): PeerColumns {
    return { ...columns, rowCount, typeNames: types.names, actorNames: actors.names };
  }

  return { add, finish };
}

function createColumns(capacity: number) {
  return {
    longitude: new Float64Array(capacity),
    latitude: new Float64Array(capacity),
    startMinute: new Int32Array(capacity),
    endMinute: new Int32Array(capacity),
    best: new Int32Array(capacity),
    type: new Uint16Array(capacity),
    actor: new Uint16Array(capacity),
  };
}

function createNames() {
  const codes = new Map<string, number>();
  const names: string[] = [];
  function codeOf(name: string): number {
    const known = codes.get(name);
    if (known !== undefined) return known;
    codes.set(name, names.length);
    return names.push(name) - 1;
  }
  return { names, codeOf };
}
