import { claimMessages } from "./claim-messages.ts";

/** What a citation is made of. Dates are `YYYY-MM-DD` or partial. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** The atlas it is part of; null for the atlas itself. */
  readonly container: string | null;
  readonly authors: readonly string[];
  readonly version: string;
  readonly published: string;
  /** SHA-256 of the canonical record in hexadecimal; null where it could not be computed. */
  readonly hash: string | null;
  readonly address: string;
  readonly accessed: string;
}

/** The forms a citation can be taken away in. */
export const citationForms = ["text", "bibtex", "csl"] as const;

export type CitationForm = (typeof citationForms)[number];

/** A citation in one form; dates stay as they are written, so that it reads the same everywhere. */
export function citation(form: CitationForm, cited: Cited): string {
  switch (form) {
    case "text":
      return claimMessages.cite.text({ ...cited, authors: cited.authors.join(", ") });
    case "bibtex":
      return bibtex(cited);
    case "csl":
      return JSON.stringify([cslItem(cited)], null, 2);
  }
}

function bibtex(cited: Cited): string {
  const [year = ""] = cited.published.split("-");
  const fields = [
    ["author", cited.authors.map((author) => `{${escaped(author)}}`).join(" and ")],
    ["title", `{${escaped(cited.title)}}`],
    ["howpublished", escaped(cited.container ?? "")],
    ["year", year],
    ["version", escaped(cited.version)],
    ["url", cited.address],
    ["urldate", cited.accessed],
    ["note", escaped(claimMessages.cite.note(cited.version, cited.hash))],
  ].filter(([, value]) => value !== "");
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${cited.id},\n${lines.join("\n")}\n}\n`;
}

function cslItem(cited: Cited) {
  return {
    id: cited.id,
    type: "dataset",
    title: cited.title,
    ...(cited.container === null ? {} : { "container-title": cited.container }),
    author: cited.authors.map((literal) => ({ literal })),
    version: cited.version,
    issued: { "date-parts": [dateParts(cited.published)] },
    accessed: { "date-parts": [dateParts(cited.accessed)] },
    URL: cited.address,
    note: claimMessages.cite.note(cited.version, cited.hash),
  };
}

function dateParts(date: string): readonly number[] {
  return date
    .replace(/[~?%]$/, "")
    .split("-")
    .map(Number);
}

/** Characters that BibTeX reads as commands. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
}
