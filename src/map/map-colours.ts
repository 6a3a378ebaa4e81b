/** Resolved colours and the type face that canvases draw with; the names are those of map.css. */
export interface MapColours {
  /** A custom property of map.css as a colour a canvas understands. */
  colour(property: string): string;
  readonly fontFamily: string;
}

/** Reads colours where they are used, so that themes and their overrides count. */
export function readMapColours(host: HTMLElement): MapColours {
  const known = new Map<string, string>();
  return {
    fontFamily: getComputedStyle(host).fontFamily,
    colour(property) {
      const value = known.get(property) ?? resolve(host, property);
      known.set(property, value);
      return value;
    },
  };
}

/** Calls back whenever the theme may have changed; returns the way to stop listening. */
export function onThemeChange(listener: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) =>
    window.matchMedia(query),
  );
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "class"] });
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

function resolve(host: HTMLElement, property: string): string {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.color = `var(${property})`;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
