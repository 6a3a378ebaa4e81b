import { expect, test } from "vitest";
import { draftOf, mappingOf, withRole } from "./mapping-draft.ts";

const names = ["id", "y", "x", "actor 1", "actor 2", "remark"];
const mapping = {
  latitude: ["y"],
  longitude: ["x"],
  actor: ["actor 2", "actor 1"],
  title: ["actor 1"],
};

test("a mapping that nobody changed stays as it was, order included", () => {
  expect(mappingOf(draftOf(names, mapping), mapping)).toEqual(mapping);
});

test("a column may play several roles", () => {
  expect(draftOf(names, mapping).get("actor 1")).toEqual(["actor", "title"]);
});

test("a role that is changed takes the place of the one it had", () => {
  const draft = withRole(draftOf(names, mapping), "y", "latitude", "notes");
  expect(mappingOf(draft, mapping)).toEqual({
    longitude: ["x"],
    actor: ["actor 2", "actor 1"],
    title: ["actor 1"],
    notes: ["y"],
  });
});

test("a column that is not used loses only that role", () => {
  const draft = withRole(draftOf(names, mapping), "actor 1", "title", null);
  expect(draft.get("actor 1")).toEqual(["actor"]);
});

test("a column added to a shared role comes after those named before", () => {
  const draft = withRole(draftOf(names, mapping), "id", null, "actor");
  expect(mappingOf(draft, mapping).actor).toEqual(["actor 2", "actor 1", "id"]);
});
