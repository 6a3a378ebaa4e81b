/** Words of an incident as a document: on paper and on its page without scripts. */
export const documentMessages = {
  inWords: "In words",
  atAGlance: "Who spoke of what",
  atAGlanceHint: "How many claims each party makes on each subject.",
  glanceSigns: { silent: "no statement", declined: "gave no figure", denied: "denies" },
  signLegend: "– no statement · ○ spoke and gave no figure · × denies",
  columns: { claimant: "Who", says: "What they say", said: "Said", sources: "Sources" },
  claims: (count: number) => `Every claim (${count})`,
  claimsHint:
    "Nothing is added up or merged. Numbers stand for the sources below; claims with the same letter go back to one statement or briefing.",
  undated: "Claims nobody can date",
  sources: "Sources",
  published: (date: string) => `published ${date}`,
  archived: (address: string) => `Archived: ${address}`,
  origin: (letter: string) => `(${letter})`,
  rests: (claims: string, links: string) => `${claims}: ${links}.`,
  version: (atlas: string, version: string, date: string, licence: string) =>
    `${atlas}, version ${version}, ${date}. ${licence}.`,
  openOnMap: "Open on the map",
  allIncidents: "All incidents of this atlas",
  pageTitle: (incident: string, atlas: string) => `${incident} · ${atlas}`,
};
