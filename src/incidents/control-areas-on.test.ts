import { expect, test } from "vitest";
import type { ControlArea } from "./control-area.ts";
import { controlAreasOn } from "./control-areas-on.ts";

function area(id: string, validFrom: string, validTo: string): ControlArea {
  return {
    id,
    name: { en: id },
    actor: "sdf",
    status: "assessed",
    validFrom,
    validTo,
    asOf: validFrom,
    publisher: "p",
    confidence: "low",
    uncertaintyMeters: 1000,
    statedBy: [],
    licence: "ODbL-1.0",
    geometry: { type: "Polygon", coordinates: [] },
  };
}

test("an area counts on its first and on its last day", () => {
  const areas = [area("a", "2018-01-25", "2018-03-31")];
  expect(controlAreasOn(areas, "2018-01-25")).toHaveLength(1);
  expect(controlAreasOn(areas, "2018-03-31")).toHaveLength(1);
  expect(controlAreasOn(areas, "2018-04-01")).toHaveLength(0);
  expect(controlAreasOn(areas, "2018-01-24")).toHaveLength(0);
});

test("a month holds all its days", () => {
  expect(controlAreasOn([area("a", "2018-02", "2018-02~")], "2018-02-28")).toHaveLength(1);
});
