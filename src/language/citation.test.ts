import { expect, test } from "vitest";
import { type Cited, citation } from "./citation.ts";

const cited: Cited = {
  id: "2018-02-07-khusham",
  title: "Attack & strikes, 100% as reported",
  container: "The clash near Khusham",
  authors: ["Incident Atlas"],
  version: "1.0.0",
  published: "2026-11-22",
  hash: "0a1b2c3d",
  address: "https://example.org/#id=2018-02-07-khusham&rev=0a1b2c3d",
  accessed: "2026-12-01",
};

test("a citation in text names version, date, hash and address", () => {
  expect(citation("text", cited)).toBe(
    "Incident Atlas. “Attack & strikes, 100% as reported”. In: The clash near Khusham. Version 1.0.0, 2026-11-22. SHA-256 0a1b2c3d. https://example.org/#id=2018-02-07-khusham&rev=0a1b2c3d (seen 2026-12-01).",
  );
});

test("a citation in BibTeX hides what BibTeX reads as a command, but not in the address", () => {
  const entry = citation("bibtex", cited);
  expect(entry).toContain("title = {{Attack \\& strikes, 100\\% as reported}}");
  expect(entry).toContain("url = {https://example.org/#id=2018-02-07-khusham&rev=0a1b2c3d}");
  expect(entry).toMatch(/^@misc\{2018-02-07-khusham,\n/);
});

test("a citation in CSL-JSON can be read back", () => {
  expect(JSON.parse(citation("csl", cited))).toMatchObject([
    {
      type: "dataset",
      "container-title": "The clash near Khusham",
      issued: { "date-parts": [[2026, 11, 22]] },
      author: [{ literal: "Incident Atlas" }],
      note: "Version 1.0.0, SHA-256 0a1b2c3d",
    },
  ]);
});

test("without a hash none is claimed", () => {
  expect(citation("text", { ...cited, hash: null })).not.toMatch(/SHA/);
});
