import { readFile } from "../../src/formats/read-file.ts";
import { columnsOfRows, createColumnFiller, type PlainRow } from "./plain-columns.ts";
import { type PeerColumns, type Reading, type ReadingRequest, sumOfColumns } from "./reading.ts";

type Reader = (file: File) => Promise<PeerColumns>;

interface Feature {
  readonly geometry: { readonly coordinates: readonly [number, number] };
  readonly properties: {
    readonly event_date: string;
    readonly event_type: string;
    readonly actor1: string;
    readonly fatalities: number;
  };
}

/** Each reads a file to the same columns; libraries are loaded before the clock starts. */
const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  ours: async () => async (file) => (await readFile(file, file.name)).columns,
  "ours, map columns": async () => {
    const { openParquet } = await import("../../src/formats/documents/open-parquet.ts");
    return async (file) => {
      const set = await openParquet(file, file.name, {});
      if (!set) throw new Error("Got Parquet of another layout.");
      return set.columns;
    };
  },
  "papaparse (arrays)": async () => {
    const { default: Papa } = await import("papaparse");
    return async (file) => {
      const { data } = Papa.parse<string[]>(await file.text(), { skipEmptyLines: true });
      return columnsOfRows(data.length - 1, (row) => rowOfCells(data[row + 1] ?? []));
    };
  },
  "papaparse (objects)": async () => {
    const { default: Papa } = await import("papaparse");
    return async (file) => {
      const options = { header: true, skipEmptyLines: true } as const;
      const { data } = Papa.parse<Record<string, string>>(await file.text(), options);
      return columnsOfRows(data.length, (row) => rowOfCells(Object.values(data[row] ?? {})));
    };
  },
  "papaparse (chunks)": async () => {
    const { default: Papa } = await import("papaparse");
    return (file) => {
      const filler = createColumnFiller();
      let isHeader = true;
      return new Promise((resolve, reject) => {
        Papa.parse<string[], File>(file, {
          skipEmptyLines: true,
          chunk({ data }) {
            for (const cells of isHeader ? data.slice(1) : data) filler.add(rowOfCells(cells));
            isHeader = false;
          },
          complete: () => resolve(filler.finish()),
          error: reject,
        });
      });
    };
  },
  "udsv (rows)": async () => {
    const { inferSchema, initParser } = await import("udsv");
    return async (file) => {
      const text = await file.text();
      const filler = createColumnFiller();
      initParser(inferSchema(text)).stringArrs(text, (cells) => filler.add(rowOfCells(cells)));
      return filler.finish();
    };
  },
  "udsv (arrays)": async () => {
    const { inferSchema, initParser } = await import("udsv");
    return async (file) => {
      const text = await file.text();
      const rows = initParser(inferSchema(text)).stringArrs(text);
      return columnsOfRows(rows.length, (row) => rowOfCells(rows[row] ?? []));
    };
  },
  "JSON.parse": async () => async (file) => {
    const { features }: { features: Feature[] } = JSON.parse(await file.text());
    return columnsOfRows(features.length, (row) => rowOfFeature(features[row]));
  },
};

/** id, date, type, actor, place, latitude, longitude, deaths, notes: the columns of the bench's table. */
function rowOfCells(cells: readonly string[]): PlainRow {
  return {
    longitude: Number(cells[6]),
    latitude: Number(cells[5]),
    startMinute: Date.parse(cells[1] ?? "") / 60_000,
    type: cells[2] ?? "",
    actor: cells[3] ?? "",
    best: Number(cells[7]),
  };
}

function rowOfFeature(feature: Feature | undefined): PlainRow {
  if (!feature) throw new Error("Got fewer features than rows.");
  const { event_date, event_type, actor1, fatalities } = feature.properties;
  const [longitude, latitude] = feature.geometry.coordinates;
  const startMinute = Date.parse(event_date) / 60_000;
  return { longitude, latitude, startMinute, type: event_type, actor: actor1, best: fatalities };
}

addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  void answer(data);
});

async function answer({ reader, file }: ReadingRequest): Promise<void> {
  const read = await readers[reader]?.();
  if (!read) throw new Error(`Got no reader called ${reader}.`);
  const start = performance.now();
  const columns = await read(file);
  const milliseconds = performance.now() - start;
  const reading: Reading = { milliseconds, rows: columns.rowCount, sum: sumOfColumns(columns) };
  postMessage(reading);
}
