import { describe, expect, test } from "vitest";
import { undatedMinute } from "../../incidents/incident-columns.ts";
import { readFile } from "../read-file.ts";

const point = { type: "Point", coordinates: [40.3, 35.3] };

const feature = (date: string) =>
  JSON.stringify({ type: "Feature", geometry: point, properties: { date } });

const placemark = (date: string) =>
  `<Placemark><ExtendedData><Data name="date"><value>${date}</value></Data></ExtendedData><Point><coordinates>40.3,35.3</coordinates></Point></Placemark>`;

/** A file with a record a date, by its name. */
const writers: Readonly<Record<string, (dates: readonly string[]) => string>> = {
  "a.geojson": (dates) => `{"type":"FeatureCollection","features":[${dates.map(feature).join()}]}`,
  "a.geojsonl": (dates) => dates.map(feature).join("\n"),
  "a.kml": (dates) => `<kml><Document>${dates.map(placemark).join("")}</Document></kml>`,
};

describe.each(Object.entries(writers))("%s", (name, write) => {
  async function daysOf(...dates: readonly string[]) {
    const set = await readFile(new Blob([write(dates)]), name);
    const days = Array.from(set.columns.startMinute, (minute) =>
      minute === undatedMinute ? null : new Date(minute * 60_000).toISOString().slice(0, 10),
    );
    return { days, rules: set.issues.map(({ rule }) => rule) };
  }

  test("one date that can only be read one way decides for the whole file", async () => {
    const dayFirst = await daysOf("07/02/2018", "25/02/2018");
    expect(dayFirst).toEqual({ days: ["2018-02-07", "2018-02-25"], rules: [] });
    const monthFirst = await daysOf("07/02/2018", "02/25/2018");
    expect(monthFirst).toEqual({ days: ["2018-07-02", "2018-02-25"], rules: [] });
  });

  test("nothing is guessed where no date decides, or dates of both kinds do", async () => {
    const none = await daysOf("07/02/2018", "2018-02-25");
    expect(none).toEqual({ days: [null, "2018-02-25"], rules: ["date-order-unknown"] });
    const both = await daysOf("07/02/2018", "25/02/2018", "02/26/2018");
    expect(both.days[0]).toBeNull();
    expect(both.rules).toEqual(["date-order-unknown"]);
  });
});
