import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { georss } from "./georss.ts";
import { hasSharedFixtures, sharedFixture } from "./shared-fixtures.ts";

test("an RSS item with geo:lat, a mail date and a link", async () => {
  const text = `<rss xmlns:geo="g"><channel><title>feed</title><item><title>T</title><guid>g1</guid>
    <link>https://example.org/1</link><pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate>
    <geo:lat>35.25</geo:lat><geo:long>40.25</geo:long></item></channel></rss>`;
  const set = await georss.read(new Blob([text]), "x.rss", {});
  expect([set.columns.longitude[0], set.columns.latitude[0]]).toEqual([40.25, 35.25]);
  expect(set.columns.startMinute[0]).toBe(Date.UTC(2024, 0, 1, 10) / 60_000);
  expect(set.detailsOf(0)).toMatchObject({ id: "g1", sources: ["https://example.org/1"] });
});

test("a circle keeps its radius", async () => {
  const text = "<feed><entry><circle>35.2 40.2 750</circle></entry></feed>";
  const set = await georss.read(new Blob([text]), "x.atom", {});
  expect(set.columns.uncertaintyMeters[0]).toBe(750);
});

test("any bytes give a set", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const set = await georss.read(new Blob(["<feed><entry>", bytes.slice()]), "x.atom", {});
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
  );
});

describe.runIf(hasSharedFixtures)("the shared fixtures", () => {
  test("two points, an area and an entry without geometry; latitude comes first", async () => {
    const set = await georss.read(sharedFixture("georss_shape.atom"), "georss_shape.atom", {});
    expect(set.rowsRead).toBe(4);
    expect([...set.columns.longitude.slice(0, 3)]).toEqual([36.7503, 36.29, 36.75]);
    expect([...set.columns.latitude.slice(0, 3)]).toEqual([35.1201, 33.51, 35.25]);
    expect(set.columns.startMinute[1]).toBe(Date.UTC(2024, 0, 1, 8) / 60_000);
    expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["position-missing", 4]]);
    expect(set.detailsOf(0).notes).toBe("fictional");
  });
});
