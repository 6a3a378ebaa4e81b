/** Longest text taken into an id, so that endings fit into the 120 characters an id may have. */
const longest = 80;

/** Gives out ids of an atlas (lower-case letters, digits, hyphens), each once. */
export interface Identifiers {
  /** An id like `text`; `otherwise` where nothing of it can stand in an id, as with Arabic names. */
  take(text: string, otherwise: string): string;
}

/** Ids that are all free still. */
export function createIdentifiers(): Identifiers {
  const taken = new Set<string>();
  return {
    take(text, otherwise) {
      const wanted = slugOf(text) || otherwise;
      let id = wanted;
      for (let times = 2; taken.has(id); times++) id = `${wanted}-${times}`;
      taken.add(id);
      return id;
    },
  };
}

/** `Deir ez-Zor, 7 Feb.` → `deir-ez-zor-7-feb`. */
function slugOf(text: string): string {
  return text
    .slice(0, longest)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longest)
    .replace(/-+$/, "");
}
