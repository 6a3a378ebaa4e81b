import * as v from "valibot";
import { expect, test } from "vitest";
import { headingSample } from "./heading-sample.ts";
import { incidentSchema } from "./incident.ts";
import { undatedMinute } from "./incident-columns.ts";
import { columnsOf } from "./incident-columns-of.ts";
import { precisionClasses } from "./precision.ts";

const night = v.parse(incidentSchema, {
  id: "night",
  title: { en: "The night" },
  type: "ground-attack",
  when: { edtf: "2018-02-07T22:00~/2018-02-08T02:00~" },
  where: { kind: "position", position: [40.3, 35.3], uncertaintyMeters: 2500 },
  actors: [
    { actor: "us", role: "struck" },
    { actor: "us", role: "striker" },
    { actor: "sdf", role: "attacked" },
  ],
  claims: [],
});

test("a row carries where, when, what and who; nobody counts twice", () => {
  const columns = columnsOf({ heading: headingSample, incidents: [night] });
  expect([columns.longitude[0], columns.latitude[0]]).toEqual([40.3, 35.3]);
  expect(precisionClasses[columns.precision[0] ?? -1]).toBe("settlement");
  expect(columns.startMinute[0]).toBe(Date.parse("2018-02-07T20:00Z") / 60_000);
  expect(columns.endMinute[0]).toBe(Date.parse("2018-02-08T00:00Z") / 60_000);
  expect(columns.actorNames).toEqual(["us", "sdf"]);
  expect([...columns.actorOffset]).toEqual([0, 2]);
});

test("what has no position or no readable date is still a row", () => {
  const call = {
    ...night,
    when: { edtf: "one Thursday" },
    where: { kind: "none" as const, why: { en: "A telephone call." } },
  };
  const columns = columnsOf({ heading: headingSample, incidents: [call, night] });
  expect(columns.rowCount).toBe(2);
  expect(columns.longitude[0]).toBeNaN();
  expect(columns.startMinute[0]).toBe(undatedMinute);
  expect(precisionClasses[columns.precision[0] ?? -1]).toBe("none");
});

test("claims never become an estimate", () => {
  const columns = columnsOf({ heading: headingSample, incidents: [night] });
  expect([columns.low[0], columns.best[0], columns.high[0]]).toEqual([-1, -1, -1]);
});
