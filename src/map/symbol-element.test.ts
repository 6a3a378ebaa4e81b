// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { ClusterSymbol, SingleSymbol } from "./incident-symbol.ts";
import { symbolElement } from "./symbol-element.ts";

const cluster: ClusterSymbol = {
  kind: "cluster",
  key: "cluster",
  position: [0, 0],
  index: 0,
  count: 120,
  imprecise: 7,
  oneSpot: true,
  parts: [{ tone: "blue", count: 120 }],
};

const single: SingleSymbol = {
  kind: "single",
  key: "single",
  position: [0, 0],
  tone: "orange",
  letter: "R",
  isAlleged: false,
  isContested: false,
  isExact: true,
  incident: {
    dataset: "atlas",
    row: 0,
    id: "one",
    title: "One",
    type: "air-strike",
    actors: [],
    position: [0, 0],
    uncertaintyMeters: 100,
    precision: "exact",
    startMinute: 0,
    endMinute: 1,
  },
};

/** The classes of a button and the text in it. */
function looksOf({ classList, textContent }: HTMLButtonElement) {
  return { classes: [...classList].sort(), text: textContent };
}

test("a button that becomes another symbol looks as one that was made for it", () => {
  const symbols = [
    cluster,
    { ...cluster, count: 3, imprecise: 1, oneSpot: false },
    single,
    { ...single, isContested: true },
  ];
  const { button, show } = symbolElement();
  for (const symbol of [...symbols, ...symbols.toReversed(), cluster]) {
    show(symbol);
    const fresh = symbolElement();
    fresh.show(symbol);
    expect(looksOf(button)).toEqual(looksOf(fresh.button));
    expect(button.querySelectorAll("svg").length).toBe(symbol.kind === "single" ? 1 : 0);
  }
});

test("a large cluster says how many of its members have only a rough position, a small one does not", () => {
  const { button, show } = symbolElement();
  show(cluster);
  expect(button.textContent).toBe("1207");
  show({ ...cluster, count: 3, imprecise: 1 });
  expect(button.textContent).toBe("3");
});
