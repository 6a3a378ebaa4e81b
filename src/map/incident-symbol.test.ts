import { expect, test } from "vitest";
import type { Incident } from "../incidents/incident.ts";
import { type ClusterSymbol, diameterOf, leadingActor } from "./incident-symbol.ts";

type Involved = Incident["actors"];

function incidentWith(actors: Involved): Incident {
  return {
    id: "one",
    title: { en: "One" },
    type: "air-strike",
    when: { edtf: "2018-02-07" },
    where: { kind: "none", why: { en: "not said" } },
    actors,
    claims: [],
    sources: [],
    related: [],
  };
}

test("the ring stands for who is reported to have acted, not for who is named first", () => {
  const actors: Involved = [
    { actor: "isil", role: "struck" },
    { actor: "russia", role: "alleged-striker" },
  ];
  expect(leadingActor(incidentWith(actors))?.actor).toBe("russia");
});

test("a settled part comes before an alleged one", () => {
  const actors: Involved = [
    { actor: "wagner", role: "alleged-attacker" },
    { actor: "coalition", role: "striker" },
  ];
  expect(leadingActor(incidentWith(actors))?.actor).toBe("coalition");
});

test("without anyone who acted the first named actor counts, and nobody where none is named", () => {
  expect(leadingActor(incidentWith([{ actor: "isil", role: "struck" }]))?.actor).toBe("isil");
  expect(leadingActor(incidentWith([]))).toBeUndefined();
});

test("clusters grow with their count but never fill the map", () => {
  const cluster = (count: number): ClusterSymbol => ({
    kind: "cluster",
    key: "",
    position: [0, 0],
    index: 0,
    count,
    imprecise: 0,
    oneSpot: false,
    parts: [],
  });
  expect(diameterOf(cluster(2))).toBeLessThan(diameterOf(cluster(20)));
  expect(diameterOf(cluster(1e6))).toBe(60);
});
