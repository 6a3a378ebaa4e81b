import { createWriteStream } from "node:fs";

const types = ["Shelling", "Air strike", "Armed clash", "IED", "Protest", "Attack on civilians"];
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

/** Writes rows as a table of nine columns; the same ones each time. */
export async function writeEventsCsv(file, rowCount) {
  await writeParts(file, rowCount, {
    before: `${names.join(",")}\n`,
    rowText: (cells) => `${cells.slice(0, -1).join(",")},"${cells.at(-1)}"\n`,
    after: "",
  });
}

async function writeParts(file, rowCount, { before, rowText, after }) {
  const stream = createWriteStream(file);
  const cellsOf = createRows();
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

function createRows() {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return (row) => {
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 3650) * 86_400_000);
    const town = `Town ${Math.floor(random() * 2000)}`;
    return [
      `EV${String(row).padStart(8, "0")}`,
      day.toISOString().slice(0, 10),
      types[Math.floor(random() * 6)],
      `Group ${Math.floor(random() * 300)}`,
      town,
      (32 + random() * 5).toFixed(5),
      (36 + random() * 6).toFixed(5),
      String(Math.floor(random() * 9)),
      `Reported by two sources, ${town}, see file`,
    ];
  };
}
