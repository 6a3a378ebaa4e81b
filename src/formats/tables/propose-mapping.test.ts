import { expect, test } from "vitest";
import { proposeMapping } from "./propose-mapping.ts";

test.each([
  ["English", "Event ID,Event Date,Latitude,Longitude,Event Type,Deaths,Description"],
  ["French", "identifiant,date,latitude,longitude,catégorie,morts,description"],
  ["Spanish", "código,fecha,latitud,longitud,tipo,muertos,descripción"],
  ["German", "Kennung,Datum,Breitengrad,Längengrad,Kategorie,Tote,Beschreibung"],
  ["Russian", "номер,дата,широта,долгота,тип,погибшие,описание"],
  ["Ukrainian", "ідентифікатор,дата,широта,довгота,категорія,загиблі,опис"],
  ["Turkish", "kimlik,tarih,enlem,boylam,tür,ölü,açıklama"],
  ["Arabic", "المعرف,التاريخ,خط العرض,خط الطول,النوع,عدد القتلى,الوصف"],
])("%s names say what the columns mean", (_, header) => {
  const names = header.split(",");
  const row = ["1", "2018-02-07", "35.1", "36.2", "x", "3", "words"];
  const { columns } = proposeMapping(names, [row]);
  expect(
    Object.entries(columns).map(([role, [name]]) => [role, names.indexOf(name ?? "")]),
  ).toEqual(
    expect.arrayContaining([
      ["date", 1],
      ["latitude", 2],
      ["longitude", 3],
      ["type", 4],
      ["best", 5],
      ["notes", 6],
    ]),
  );
});

test("values speak where names do not", () => {
  const { columns, reasons } = proposeMapping(["a", "b"], [["31.65, -110.36", "7 Feb 2018"]]);
  expect(columns).toEqual({ coordinates: ["a"], date: ["b"] });
  expect(reasons.map(({ because }) => because)).toEqual(["values", "values"]);
});

test("a name whose values say otherwise is not believed", () => {
  const { columns } = proposeMapping(["lat", "lon", "x"], [["north", "east", "1"]]);
  expect(columns.latitude).toBeUndefined();
});

test.each([
  ["Morts (min),Morts (max),Morts", { low: "Morts (min)", high: "Morts (max)", best: "Morts" }],
  ["muertos_min,muertos_max,heridos", { low: "muertos_min", high: "muertos_max" }],
  ["Victims killed,Victims injured", { best: "Victims killed" }],
  ["Civilians dead,Soldiers dead", {}],
  ["Civilians dead,Soldiers dead,Total dead", { best: "Total dead" }],
])("of %s the counts of the dead are found", (header, expected) => {
  const names = header.split(",");
  const { columns } = proposeMapping(names, [names.map((_, column) => String(column + 1))]);
  const { best, low, high } = columns;
  expect({ best: best?.[0], low: low?.[0], high: high?.[0] }).toEqual({
    ...{ best: undefined, low: undefined, high: undefined },
    ...expected,
  });
});

test("a date of death is no count", () => {
  const { columns } = proposeMapping(["Date of deaths", "x"], [["7 Feb 2018", "1"]]);
  expect([columns.best, columns.date]).toEqual([undefined, ["Date of deaths"]]);
});

test.each([
  ["Fecha,Hora", ["07/02/2018", "22:30"], { time: ["Hora"] }],
  ["Дата,Час", ["07.02.2018", "22:30"], { time: ["Час"] }],
  ["date,start time,end time", ["2018-02-07", "22:00", "23:30"], { time: ["start time"] }],
  [
    "year,month,day,hour,minute",
    ["2018", "2", "7", "22", "30"],
    { hour: ["hour"], minute: ["minute"] },
  ],
  ["date,hour", ["2018-02-07", "22:30"], { time: ["hour"] }],
  ["date,time", ["2018-02-07", "at dusk"], {}],
])("of %s the clock is found", (header, row, expected) => {
  const { hour, minute, time } = proposeMapping(header.split(","), [row]).columns;
  expect({ hour, minute, time }).toEqual({
    ...{ hour: undefined, minute: undefined, time: undefined },
    ...expected,
  });
});

test("the bounds that Iraq Body Count reports are the low and the high estimate", () => {
  const { low, high } = proposeMapping(
    ["Reported Minimum", "Reported Maximum"],
    [["2", "3"]],
  ).columns;
  expect([low, high]).toEqual([["Reported Minimum"], ["Reported Maximum"]]);
});

test.each([
  ["Incident Category", "Assault", ["Incident Category"]],
  ["type_d_evenement", "attentat", ["type_d_evenement"]],
  ["Type of attack (code)", "3", undefined],
  ["Type of attack", "", undefined],
])("a part of the name %s is enough for a type in words: %s", (name, value, expected) => {
  expect(proposeMapping([name], [[value]]).columns.type).toEqual(expected);
});

test.each([
  "When,Where,Who",
  "Wann,Wo,Wer",
  "Quand,Où,Qui",
  "Cuándo,Dónde,Quién",
  "Quando,Onde,Quem",
  "Когда,Где,Кто",
  "متى,أين,من",
])("questions name columns where nothing else does: %s", (header) => {
  const [when, where, who] = header.split(",");
  const { columns } = proposeMapping([when, where, who].map(String), [["08.02.18", "X", "Y"]]);
  expect(columns).toEqual({ date: [when], place: [where], actor: [who] });
});

test("days that would be squares of the military grid are days", () => {
  const { columns } = proposeMapping(["seen", "x"], [["7 Feb 2018", "8 Feb 2018"]]);
  expect(columns).toEqual({ date: ["seen"] });
});

test("a place and an actor of that name leave questions to be what they are", () => {
  const names = ["Where", "Who", "Town", "Actor"];
  const { columns } = proposeMapping(names, [["by the river", "seen by a farmer", "a", "b"]]);
  expect(columns).toEqual({ place: ["Town"], actor: ["Actor"] });
});

test("coordinates under “Where” are a position, and dates under “من” no actor", () => {
  const { columns } = proposeMapping(
    ["Where", "من", "date"],
    [["35.31, 40.29", "7 Feb 2018", "8 Feb 2018"]],
  );
  expect(columns).toEqual({ coordinates: ["Where"], date: ["date"] });
});
