/** What is used of the API (https://www.w3.org/TR/trusted-types/#trusted-type-policy-factory). */
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** What becomes of a text on its way to a place that could run it; null refuses and reports it. */
interface PolicyRules {
  readonly createHTML?: (text: string) => string | null;
  readonly createScriptURL?: (address: string) => string | null;
}

declare global {
  /** Missing where the browser has no Trusted Types. */
  var trustedTypes: PolicyFactory | undefined;
}

/** The folder of the built scripts, the worker's among them, as a whole address. */
const scripts = import.meta.url.replace(/[^/]*$/, "");

/**
 * Lets two kinds of text through to the places that the page's policy guards and refuses every other: the element
 * by which Leaflet finds out, while it loads, whether the browser draws SVG, and the addresses of our own scripts.
 */
export function createDefaultPolicy(): void {
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (html) => (html === "<svg/>" ? html : null),
    createScriptURL: (address) =>
      URL.canParse(address) && new URL(address).href.startsWith(scripts) ? address : null,
  });
}
