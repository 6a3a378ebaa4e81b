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
  const types = createNames();
  const actors = createNames();
  const columns: PeerColumns = {
    rowCount,
    longitude: new Float64Array(rowCount),
    latitude: new Float64Array(rowCount),
    startMinute: new Int32Array(rowCount),
    endMinute: new Int32Array(rowCount),
    best: new Int32Array(rowCount),
    type: new Uint16Array(rowCount),
    typeNames: types.names,
    actor: new Uint16Array(rowCount),
    actorNames: actors.names,
  };
  for (let row = 0; row < rowCount; row++) {
    const { longitude, latitude, startMinute, type, actor, best } = rowAt(row);
    columns.longitude[row] = longitude;
    columns.latitude[row] = latitude;
    columns.startMinute[row] = startMinute;
    columns.endMinute[row] = startMinute + 1440;
    columns.best[row] = best;
    columns.type[row] = types.codeOf(type);
    columns.actor[row] = actors.codeOf(actor);
  }
  return columns;
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
