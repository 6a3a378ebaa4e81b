import { expect, test } from "vitest";

const sources = import.meta.glob<string>(["./**/*.{ts,tsx}", "!./**/*.test.{ts,tsx}"], {
  eager: true,
  import: "default",
  query: "?raw",
});

/** Every way a string becomes HTML in the DOM, in React or in Leaflet 1.9 (SECURITY.md says why). */
const waysToHtml: Record<string, RegExp> = {
  "assignment of HTML": /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)/,
  "HTML inserted by the DOM":
    /\b(?:insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe)\b/,
  "HTML given to React": /dangerouslySetInnerHTML/,
  "text given to a Leaflet popup or tooltip":
    /\.(?:bindPopup|bindTooltip|setPopupContent|setTooltipContent|setContent|openPopup|openTooltip)\(\s*["'`]/,
  "text given to a Leaflet icon":
    /\bhtml:\s*(?!false\b|string\b|document\b|[a-z]\w*Element\b|element\b)/,
  "text given to Leaflet's attribution": /\battribution(?:=|:)\s*["'`{]|\baddAttribution\(/,
  "text given to a Leaflet control of layers": /\b(?:addBaseLayer|addOverlay)\(|\bLayersControl\b/,
  "code from text": /\beval\(|new Function\(/,
};

test.each(Object.entries(waysToHtml))("nothing under src/ does this: %s", (_, way) => {
  const found = Object.entries(sources).flatMap(([path, text]) =>
    text
      .split("\n")
      .map((line, index) => ({ place: `${path}:${index + 1}`, line: line.trim() }))
      .filter(({ line }) => way.test(line) && !/^(?:\/\/|\*|\/\*)/.test(line)),
  );
  expect(found).toEqual([]);
});

test.each([
  ["assignment of HTML", "box.innerHTML = incident.title;"],
  ["text given to a Leaflet popup or tooltip", 'marker.bindPopup("<b>" + title)'],
  ["text given to a Leaflet icon", "divIcon({ html: `<b>` + title })"],
  ["text given to Leaflet's attribution", "<TileLayer attribution={source.attribution} />"],
])("the ban on %s would be noticed", (name, line) => {
  expect(line).toMatch(waysToHtml[name] ?? "");
});
