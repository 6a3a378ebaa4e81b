import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLink, encodeLink } from "./link.ts";
import { defaultView, type ViewState } from "./view-state.ts";

const night: ViewState = {
  ...defaultView,
  map: { zoom: 11.5, center: [40.2944, 35.329] },
  selection: { kind: "incident", id: "2018-02-07-khusham" },
  time: { from: Date.UTC(2018, 1, 7, 20) / 60_000, to: Date.UTC(2018, 1, 8, 4) / 60_000 },
  known: "2018-02-16",
  controlDate: "2018-02-07",
  compare: { kind: "publisher", publisher: "Some; publisher & co" },
  hiddenLayers: ["places"],
  hiddenControl: ["isil"],
  hiddenDatasets: ["file-2"],
  actors: ["coalition", "sdf"],
  types: [],
  claimants: ["sohr", "russian-mod"],
  sides: ["damascus-side"],
  told: "russian-mod",
  revision: "0a1b2c3d.34.0123456789abcdef01234",
  precisions: ["exact", "settlement"],
  placed: "placed",
  text: "خشام & khusham",
  rings: [
    {
      id: "ring-1",
      center: [40.30944, 35.33611],
      radiusMeters: 500,
      anchor: { kind: "place", id: "sdf-hq" },
      name: "rounds",
      isHidden: true,
    },
  ],
  colourBy: "type",
  display: "dots",
  units: "nautical",
  language: "ar",
};

test("a link read back gives the same view", () => {
  expect(decodeLink(`#${encodeLink(night)}`)).toEqual({ view: night, problems: [] });
});

test("the default view has an empty link", () => {
  expect(encodeLink(defaultView)).toBe("");
  expect(decodeLink("")).toEqual({ view: defaultView, problems: [] });
});

test("a link keeps minutes and zone readable", () => {
  expect(encodeLink(night)).toContain("t=2018-02-07T20:00Z/2018-02-08T04:00Z");
  expect(encodeLink(night)).toContain("map=11.5/35.329/40.2944");
});

test.each([
  "map=99/0/0",
  "map=5/91/0",
  "map=5/35",
  "map=NaN/Infinity/0x10",
  "t=2018-02-08T04:00Z/2018-02-07T20:00Z",
  "known=2018-02-30",
  "on=soon",
  "compare=by:",
  "layers=everything",
  "precision=perfect",
  "placed=maybe",
  "told=<b>",
  "rev=changed",
  "rings=35/40/0",
  "rings=35/40/500/<img>",
  "id=<script>alert(1)</script>",
  "id=place:",
  "lang=javascript:",
  "unheard=of",
])("%s is named as a problem and its default is used", (hash) => {
  const { view, problems } = decodeLink(`#${hash}`);
  expect(view).toEqual(defaultView);
  expect(problems).toHaveLength(1);
});

test("one bad parameter does not spoil the others", () => {
  const { view, problems } = decodeLink("#map=99/0/0&id=2018-02-07-khusham");
  expect(view.selection).toEqual({ kind: "incident", id: "2018-02-07-khusham" });
  expect(problems).toEqual([{ key: "map", value: "99/0/0" }]);
});

test("a hash too long to be a view is not read", () => {
  const { view, problems } = decodeLink(`#q=${"x".repeat(5000)}`);
  expect(view).toEqual(defaultView);
  expect(problems).toHaveLength(1);
});

test("any hash gives a view and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (hash) => {
      expect(decodeLink(hash).view).toMatchObject({ colourBy: expect.any(String) });
    }),
  );
});
