import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { authorSchemas } from "./author-schemas.ts";

test.each(authorSchemas())("public/schema/$name is what the validators give", async (author) => {
  const committed = await readFile(`public/schema/${author.name}`, "utf8");
  // if not: node scripts/write-schemas.mjs
  expect(JSON.parse(committed)).toEqual(author.schema);
});

test("descriptions of the validators reach the authors", () => {
  const text = JSON.stringify(authorSchemas());
  expect(text).toContain("Never change one: links hold it.");
  expect(text).toContain("Who is said to have said it");
});
