import fc from "fast-check";
import { expect, test } from "vitest";
import { safeLink } from "./safe-link.ts";

test("a web address keeps its path and names its host", () => {
  expect(safeLink(" https://example.org/a?b=1#c ")).toEqual({
    href: "https://example.org/a?b=1#c",
    host: "example.org",
  });
});

test("a host in other letters is shown as punycode", () => {
  expect(safeLink("https://аpple.com/")?.host).toBe("xn--pple-43d.com");
});

test("mail and geo links name their address", () => {
  expect(safeLink("mailto:desk@example.org")?.host).toBe("desk@example.org");
  expect(safeLink("geo:35.27,40.27")?.host).toBe("35.27,40.27");
});

test.each([
  "",
  "n/a",
  "HIDDEN",
  "/relative",
  "//example.org",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "https://exa\u202emple.org",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "https://bank.example@evil.example/",
  "https://",
  `https://example.org/${"a".repeat(2_000)}`,
])("%j is no link", (text) => {
  expect(safeLink(text)).toBeNull();
});

test("whatever the text, a link that comes out has an allowed scheme and no control character", () => {
  const scheme = fc.constantFrom(
    "javascript:",
    "java\tscript:",
    "\u0001javascript:",
    "https://",
    "data:",
    "",
  );
  fc.assert(
    fc.property(scheme, fc.string({ unit: "binary" }), (start, rest) => {
      const link = safeLink(start + rest);
      if (link === null) return;
      expect(link.href).toMatch(/^(https?|mailto|geo):/);
      expect(link.href).not.toMatch(/\p{Cc}/u);
      expect(link.host).toMatch(/^\P{Cc}+$/u);
    }),
  );
});
