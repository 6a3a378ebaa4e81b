import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";

async function figuresOf(properties: Readonly<Record<string, unknown>>) {
  const features = [{ type: "Feature", properties, geometry: null }];
  const text = JSON.stringify({ type: "FeatureCollection", features });
  const { columns, issues } = await readFile(new Blob([text]), "figures.geojson");
  const unread = issues.filter(({ rule }) => rule === "count-unreadable");
  return {
    figures: [columns.low[0], columns.best[0], columns.high[0]],
    unread: unread.map(({ values, row }) => [row, values["column"], values["got"]]),
  };
}

test.each([
  [{ killed: 12 }, [-1, 12, -1]],
  [{ killed: "1,234" }, [-1, 1234, -1]],
  [{ killed: "10+" }, [10, -1, -1]],
  [{ killed: "~20" }, [-1, 20, -1]],
  [{ killed: "5-7" }, [5, -1, 7]],
  [{ killed: "al menos 5", high: 9 }, [5, -1, 9]],
  [{ killed: "5-7", low: 4 }, [4, -1, 7]],
  [{ low: 3, best: 5, high: "8" }, [3, 5, 8]],
])("the figures of a feature %j are read as those of a row", async (properties, wanted) => {
  expect(await figuresOf(properties)).toEqual({ figures: wanted, unread: [] });
});

test.each([
  [{ killed: -1 }],
  [{ high: 0.5 }],
  [{ low: 1.234 }],
  [{ dead: "n/a" }],
  [{ killed: null }],
])("%j says nothing of people", async (properties) => {
  expect(await figuresOf(properties)).toEqual({ figures: [-1, -1, -1], unread: [] });
});

test("words that give no figure are said, but not the names of victims", async () => {
  const { figures, unread } = await figuresOf({ killed: "dozens" });
  expect(figures).toEqual([-1, -1, -1]);
  expect(unread).toEqual([[1, "killed", "dozens"]]);
  expect((await figuresOf({ victims: "5 (suspect)" })).unread).toHaveLength(1);
  expect((await figuresOf({ victims: "Ana and Luis", high: "12 m" })).unread).toEqual([]);
});
