const locales = ["en", "fr", "es", "pt", "it", "de", "ru", "uk", "tr", "ar", "ar-SY", "fa"];

let names: ReadonlyMap<string, number> | undefined;

/** 1–12 for the name of a month, short or long, in twelve languages; undefined for anything else. */
export function monthOfName(name: string): number | undefined {
  names ??= collectNames();
  return names.get(folded(name));
}

function collectNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([["sept", 9]]);
  for (const locale of locales) {
    for (const style of ["long", "short"] as const) addNames(found, locale, style);
  }
  return found;
}

/** The name alone and as it stands in a date differ in some languages: февраль, февраля. */
function addNames(found: Map<string, number>, locale: string, style: "long" | "short"): void {
  const alone = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
    month: style,
    timeZone: "UTC",
  });
  const within = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
    day: "numeric",
    month: style,
    timeZone: "UTC",
  });
  for (let month = 1; month <= 12; month++) {
    const date = Date.UTC(2018, month - 1, 15);
    const part = within.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
    for (const name of [alone.format(date), part].map(folded)) {
      if (!found.has(name) && /\p{L}/u.test(name)) found.set(name, month);
    }
  }
}

function folded(name: string): string {
  const plain = name.normalize("NFD").replace(/[\p{M}.]/gu, "");
  return plain.toLowerCase().replace(/ de$/, "").trim();
}
