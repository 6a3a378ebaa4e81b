import type { RecordPart } from "../../incidents/record-mark.ts";

/** Words of citations and of records that changed since a link was made. */
export const citeMessages = {
  heading: "Cite",
  incident: "This incident",
  atlas: "This atlas",
  forms: { text: "Text", bibtex: "BibTeX", csl: "CSL-JSON" },
  page: "This incident as a page",
  pageHint: "Read without scripts, printed as it is, shown with a preview where links are shared.",
  copy: "Copy",
  copied: "Copied",
  noHash: "This browser gives no hash here: open the atlas over https.",
  text: (values: {
    readonly authors: string;
    readonly title: string;
    readonly container: string | null;
    readonly version: string;
    readonly published: string;
    readonly hash: string | null;
    readonly address: string;
    readonly accessed: string;
  }) =>
    [
      `${values.authors}. “${values.title}”`,
      values.container === null ? null : `In: ${values.container}`,
      `Version ${values.version}, ${values.published}`,
      values.hash === null ? null : `SHA-256 ${values.hash}`,
      `${values.address} (seen ${values.accessed})`,
    ]
      .filter((part) => part !== null)
      .join(". ")
      .concat("."),
  note: (version: string, hash: string | null) =>
    hash === null ? `Version ${version}` : `Version ${version}, SHA-256 ${hash}`,
  changed: (published: string) =>
    `This record was edited since the link to it was made; it was last published ${published}.`,
  changedParts: (parts: string) => `What changed: ${parts}.`,
  changedSomewhere: (linked: string, now: string) =>
    `The link does not say what changed: it is of ${linked}, the record here is ${now}.`,
  claimCounts: (was: number, now: number) => `It had ${was} claims then and has ${now} now.`,
  parts: {
    words: "title, summary or note",
    time: "its time",
    place: "its place",
    actors: "who is involved",
    claims: "what is claimed",
    figures: "figures or their hedges",
    sources: "its sources",
  } satisfies Record<RecordPart, string>,
  understood: "Understood",
};
