import { expect, test } from "vitest";
import { english } from "../language/english.ts";
import { mapCredits } from "./map-credits.ts";

test("an atlas that names nobody still names the holders of the offline basemap", () => {
  const holders = mapCredits("offline", [], english).map((credit) => credit.split(":")[0]);
  expect(holders).toEqual([
    "© OpenStreetMap contributors (ODbL)",
    "CIA World Data Bank II",
    "Natural Earth (public domain)",
    "GeoNames (CC BY 4.0)",
  ]);
});

test("a holder whom the atlas names too is named once, in the words of the atlas", () => {
  const own = "Natural Earth (public domain): borders, governorates";
  const credits = mapCredits("offline", [own, "UCDP"], english);
  expect(credits.filter((credit) => credit.startsWith("Natural Earth"))).toEqual([own]);
  expect(credits.at(-1)).toBe("UCDP");
});

test("what is not drawn is not named", () => {
  expect(mapCredits("graticule", ["UCDP"], english)).toEqual(["UCDP"]);
  expect(mapCredits("openstreetmap", ["UCDP"], english)).toEqual([
    english.map.openStreetMapCredit,
    "UCDP",
  ]);
});
