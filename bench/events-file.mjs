import { createWriteStream } from "node:fs";
import { realisticIncidents } from "./realistic-incidents.mjs";

const names = [
  "event_id",
  "event_date",
  "event_type",
  "actor1",
  "location",
  "latitude",
  "longitude",
  "fatalities",
  "notes",
];

/** Writes realistic rows as a table of nine columns. */
export async function writeEventsCsv(file, rowCount) {
  await writeParts(file, rowCount, {
    before: `${names.join(",")}\n`,
    rowText: (cells) => `${cells.slice(0, -1).join(",")},"${cells.at(-1)}"\n`,
    after: "",
  });
}

/** Writes the same rows as GeoJSON. */
export async function writeEventsGeojson(file, rowCount) {
  await writeParts(file, rowCount, {
    before: '{"type":"FeatureCollection","features":[',
    rowText: (cells, row) => `${row === 0 ? "" : ","}\n${featureText(cells)}`,
    after: "]}\n",
  });
}

function featureText(cells) {
  const record = Object.fromEntries(names.map((name, column) => [name, cells[column]]));
  const { latitude, longitude, ...properties } = record;
  const coordinates = [Number(longitude), Number(latitude)];
  const fatalities = Number(properties.fatalities);
  return JSON.stringify({
    type: "Feature",
    geometry: { type: "Point", coordinates },
    properties: { ...properties, fatalities },
  });
}

async function writeParts(file, rowCount, { before, rowText, after }) {
  const stream = createWriteStream(file);
  const cellsOf = createRows(rowCount);
  stream.write(before);
  for (let first = 0; first < rowCount; first += 10_000) {
    let part = "";
    const end = Math.min(rowCount, first + 10_000);
    for (let row = first; row < end; row++) part += rowText(cellsOf(row), row);
    if (!stream.write(part)) await new Promise((resolve) => stream.once("drain", resolve));
  }
  stream.write(after);
  await new Promise((resolve) => stream.end(resolve));
}

function createRows(rowCount) {
  const columns = realisticIncidents(rowCount);
  return (row) => {
    const place = `near town ${(columns.country[row] * 7919 + (row % 50)) % 2000}`;
    return [
      `EV${String(row).padStart(8, "0")}`,
      new Date(columns.startMinute[row] * 60_000).toISOString().slice(0, 10),
      columns.typeNames[columns.type[row]],
      columns.actorNames[columns.actor[row]],
      place,
      String(columns.latitude[row]),
      String(columns.longitude[row]),
      String(columns.best[row]),
      `Reported by two sources, ${place}, see file`,
    ];
  };
}
