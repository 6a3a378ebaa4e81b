import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, matchesFolded } from "./fold-text.ts";

test.each([
  ["Khusham", "khusham"],
  ["KHUSHĀM", "khusham"],
  ["خُشَام", "خشام"],
  ["خشـــام", "خشام"],
  ["الصالحية", "صالحيه"],
  ["صالحية", "صالحيه"],
  ["أبو حمام", "ابو حمام"],
  ["مؤتة", "موته"],
  ["al-Mari'iyah", "mariiyah"],
  ["Deir ez-Zor", "deir zor"],
  ["Deir al-Zor", "deir zor"],
  ["Marrat (Mrat)", "marrat mrat"],
  ["اللواء ١٣٧", "لوا 137"],
  ["۱۳۷", "137"],
  ["Dêrazor", "derazor"],
  ["Хашам", "хашам"],
  ["Ørsted & Łódź", "orsted lodz"],
  ["137th Brigade", "137th brigade"],
  ["al", "al"],
  ["", ""],
])("%s folds to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("folding a folded text changes nothing", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."الىةءأإآخشم ـ-az٣") }),
  );
  fc.assert(fc.property(text, (each) => foldText(foldText(each)) === foldText(each)));
});

test("every word of the query must occur, in any order", () => {
  const text = foldText("The clash near Khusham, Deir ez-Zor");
  expect(matchesFolded(text, foldText("zor khush"))).toBe(true);
  expect(matchesFolded(text, foldText("khusham raqqa"))).toBe(false);
  expect(matchesFolded(text, "")).toBe(true);
});
