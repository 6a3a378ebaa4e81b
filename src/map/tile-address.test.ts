import { expect, test } from "vitest";
import { openStreetMapTiles, parseTileAddress } from "./tile-address.ts";

test("an https address with zoom, column and row names its host", () => {
  expect(parseTileAddress(" https://tiles.example.org/a/{z}/{x}/{y}.png?k=1 ")).toEqual({
    template: "https://tiles.example.org/a/{z}/{x}/{y}.png?k=1",
    host: "tiles.example.org",
  });
});

test("the tiles of OpenStreetMap are such an address", () => {
  expect(parseTileAddress(openStreetMapTiles.template)).toEqual(openStreetMapTiles);
});

test.each([
  "http://tiles.example.org/{z}/{x}/{y}.png",
  "https://tiles.example.org/{z}/{x}.png",
  "https://{s}.example.org/{z}/{x}/{y}.png",
  "https://user@tiles.example.org/{z}/{x}/{y}.png",
  "javascript:alert(1)//{z}/{x}/{y}",
  "data:text/html,{z}{x}{y}",
  "//tiles.example.org/{z}/{x}/{y}.png",
  "",
])("%s is no tile address", (text) => {
  expect(parseTileAddress(text)).toBeNull();
});
