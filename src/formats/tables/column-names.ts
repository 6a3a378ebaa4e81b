/** A column name without case, accents, units or punctuation: `Location Coordinates` → `location_coordinates`. */
export function foldedName(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "");
}

/** Names as the file has them, empty ones numbered, repeated ones told apart: `date`, `date (2)`. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const wanted = name.trim() === "" ? `column ${index + 1}` : name.trim();
    const times = (seen.get(wanted) ?? 0) + 1;
    seen.set(wanted, times);
    return times === 1 ? wanted : `${wanted} (${times})`;
  });
}
