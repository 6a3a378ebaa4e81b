import { expect, test } from "vitest";
import { withMends, withoutMend } from "./mends.ts";

const first = { row: 2, column: "lat", value: "35" };

test("a cell that is mended again has one mend", () => {
  const once = withMends({ swapCoordinates: true }, [first]);
  const again = withMends(once, [
    { ...first, value: "36" },
    { ...first, row: 3 },
  ]);
  expect(again).toEqual({
    swapCoordinates: true,
    mends: [
      { ...first, value: "36" },
      { ...first, row: 3 },
    ],
  });
});

test("the last mend undone leaves no trace", () => {
  expect(withoutMend(withMends({ swapCoordinates: true }, [first]), first)).toEqual({
    swapCoordinates: true,
  });
});
