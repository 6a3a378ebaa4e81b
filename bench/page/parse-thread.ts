import Papa from "papaparse";
import { buffersOf, type ParseRequest, type PeerColumns } from "./peer-columns.ts";

const minutesPerDay = 1440;

addEventListener("message", ({ data }: MessageEvent<ParseRequest>) => {
  const rows: number[][] = [];
  Papa.parse<Record<string, string>>(new File([data.file], "events.csv"), {
    header: true,
    skipEmptyLines: true,
    chunk: ({ data: records }) => {
      for (const record of records) rows.push(numbersOf(record));
    },
    complete: () => {
      const columns = columnsOf(rows);
      postMessage(columns, { transfer: buffersOf(columns) });
    },
  });
});

function numbersOf(record: Record<string, string>): number[] {
  return [
    Number(record["longitude"]),
    Number(record["latitude"]),
    dayOf(record["date_start"]) * minutesPerDay,
    (dayOf(record["date_end"]) + 1) * minutesPerDay,
    Number(record["type_of_violence"]) - 1,
  ];
}

function dayOf(date: string | undefined): number {
  return Date.parse(date?.slice(0, 10) ?? "") / 86_400_000;
}

function columnsOf(rows: readonly (readonly number[])[]): PeerColumns {
  return {
    rowCount: rows.length,
    longitude: Float64Array.from(rows, (row) => row[0] ?? 0),
    latitude: Float64Array.from(rows, (row) => row[1] ?? 0),
    startMinute: Int32Array.from(rows, (row) => row[2] ?? 0),
    endMinute: Int32Array.from(rows, (row) => row[3] ?? 0),
    type: Uint16Array.from(rows, (row) => row[4] ?? 0),
  };
}
