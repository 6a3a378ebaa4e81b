// @ts-check

/** What Leaflet asks of a browser that no browser which runs modules is asked, and the answer. */
const questions = [
  { about: "vml", text: /var vml = [\s\S]+?\n}\(\)\);/, answer: "var vml = false;" },
  { about: "canvas", text: /var canvas = [\s\S]+?\n}\(\)\);/, answer: "var canvas = false;" },
  {
    about: "androidStock",
    text: /var webkitVer = [\s\S]+?var androidStock = .+/,
    answer: "var androidStock = false;",
  },
];

/**
 * Leaflet's src/core/Browser.js without looking for VML, for a canvas it could draw paths on, or for the browser of
 * Android 4. Throws where one of these questions is no longer in it as it was.
 * @param {string} code
 * @returns {string}
 */
export function withAnswers(code) {
  return questions.reduce((before, { about, text, answer }) => {
    const after = before.replace(text, answer);
    if (after !== before) return after;
    throw new Error(
      `Got a Leaflet whose src/core/Browser.js does not ask for ${about} as expected: look at scripts/leaflet-browser.mjs.`,
    );
  }, code);
}
