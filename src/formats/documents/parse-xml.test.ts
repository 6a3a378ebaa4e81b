import fc from "fast-check";
import { expect, test } from "vitest";
import { parseXml } from "./parse-xml.ts";

test("elements, attributes, entities and CDATA are read as they are meant", () => {
  const { root, problems } = parseXml(
    `<?xml version="1.0"?><!-- c --><a:b x="1 &amp; 2" y='"'>t&#x41;<![CDATA[<i>&amp;</i>]]><c/></a:b>`,
  );
  expect(problems).toEqual([]);
  expect(root).toMatchObject({ name: "b", prefix: "a", text: "tA<i>&amp;</i>" });
  expect(root?.attributes.get("x")).toBe("1 & 2");
  expect(root?.children[0]?.name).toBe("c");
});

test.each([
  '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
  "<!doctype html><x/>",
  `<x><!ENTITY a SYSTEM "file:///etc/passwd"></x>`,
])("%s is refused because it declares things", (text) => {
  const { root, problems } = parseXml(text);
  expect(root).toBeNull();
  expect(problems[0]?.rule).toBe("xml-declares-entities");
});

test("a text that breaks off keeps what came before and says where", () => {
  const { root, problems } = parseXml("<a>\n <b>1</b>\n <c>2");
  expect(root?.children.map(({ name }) => name)).toEqual(["b", "c"]);
  expect(problems[0]?.values).toMatchObject({ line: "3", got: "no </c>" });
});

test("a hundred thousand levels are refused, not overflowed", () => {
  const { problems } = parseXml("<a>".repeat(100_000));
  expect(problems[0]?.values["got"]).toContain("levels");
});

test("an entity nobody declared stays as it is written", () => {
  expect(parseXml("<a>&lol9;&#0;&#1114112;</a>").root?.text).toBe("&lol9;��");
});

test("a hundred thousand open brackets take no time", () => {
  const started = performance.now();
  parseXml(`<a ${"b='1' ".repeat(100_000)}`);
  parseXml("<".repeat(100_000));
  parseXml(`<a>${"&".repeat(100_000)}</a>`);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("any text gives a tree or a problem", () => {
  const piece = fc.constantFrom(
    "<a>",
    "</a>",
    "<b/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "x",
    '"',
    "<?",
    "?>",
    "<a b='",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const { root, problems } = parseXml(pieces.join(""));
      expect(root !== null || problems.length > 0).toBe(true);
    }),
  );
});
