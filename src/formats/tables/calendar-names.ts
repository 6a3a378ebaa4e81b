const locales = ["en", "fr", "es", "pt", "it", "de", "ru", "uk", "tr", "ar", "ar-SY", "fa"];

/** A part of a date that has a name, and its twelve or seven values. */
interface NamedPart {
  readonly type: "month" | "weekday";
  /** A day in each of them, with the number its name stands for. */
  readonly days: readonly (readonly [number: number, day: number])[];
  readonly others: ReadonlyMap<string, number>;
}

const months = namesOf({
  type: "month",
  days: Array.from({ length: 12 }, (_, month) => [month + 1, Date.UTC(2018, month, 15)]),
  others: new Map([["sept", 9]]),
});
const weekdays = namesOf({
  type: "weekday",
  // 7 January 2018 was a Sunday
  days: Array.from({ length: 7 }, (_, day) => [day, Date.UTC(2018, 0, 7 + day)]),
  others: new Map([
    ["tues", 2],
    ["thurs", 4],
  ]),
});

/** 1–12 for the name of a month, short or long, in twelve languages; undefined for anything else. */
export function monthOfName(name: string): number | undefined {
  return months().get(folded(name));
}

/** 0–6 from Sunday for the name of a day of the week, short or long, in twelve languages; else undefined. */
export function weekdayOfName(name: string): number | undefined {
  return weekdays().get(folded(name));
}

/** Collects the names when the first is asked for: most tables write dates in digits. */
function namesOf(part: NamedPart): () => ReadonlyMap<string, number> {
  let names: ReadonlyMap<string, number> | undefined;
  return () => {
    names ??= collectNames(part);
    return names;
  };
}

function collectNames(part: NamedPart): ReadonlyMap<string, number> {
  const found = new Map(part.others);
  for (const locale of locales) {
    for (const style of ["long", "short"] as const) addNames(found, part, locale, style);
  }
  return found;
}

/** The name alone and as it stands in a date differ in some languages: февраль, февраля. */
function addNames(
  found: Map<string, number>,
  { type, days }: NamedPart,
  locale: string,
  style: "long" | "short",
): void {
  const gregorian = `${locale}-u-ca-gregory`;
  const alone = new Intl.DateTimeFormat(gregorian, { [type]: style, timeZone: "UTC" });
  const within = new Intl.DateTimeFormat(gregorian, {
    day: "numeric",
    [type]: style,
    timeZone: "UTC",
  });
  for (const [number, date] of days) {
    const part = within.formatToParts(date).find((each) => each.type === type)?.value ?? "";
    for (const name of [alone.format(date), part].map(folded)) {
      if (!found.has(name) && /\p{L}/u.test(name)) found.set(name, number);
    }
  }
}

function folded(name: string): string {
  const plain = name.normalize("NFD").replace(/[\p{M}.]/gu, "");
  return plain.toLowerCase().replace(/ de$/, "").trim();
}
