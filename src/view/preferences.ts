import type { ViewState } from "./view-state.ts";

/** What a reader chose for this browser rather than for a link. */
export type Preferences = Pick<ViewState, "theme" | "units" | "language">;

const storageKey = "incident-atlas.preferences";

const allowed = {
  theme: /^(system|light|dark)$/,
  units: /^(metric|imperial|nautical)$/,
  language: /^[a-z]{2,3}$/,
} as const;

/** The stored preferences that still make sense; none where storage is refused or spoilt. */
export function readPreferences(): Partial<Preferences> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(([key, value]) => isAllowed(key, value)),
    );
  } catch {
    return {};
  }
}

/** Remembers them; a browser that refuses storage forgets them, nothing else. */
export function writePreferences(preferences: Partial<Preferences>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...readPreferences(), ...preferences }));
  } catch {
    return;
  }
}

function isAllowed(key: string, value: unknown): boolean {
  const pattern = Object.entries(allowed).find(([name]) => name === key)?.[1];
  return pattern !== undefined && typeof value === "string" && pattern.test(value);
}
