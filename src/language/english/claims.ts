import type { Claimant } from "../../incidents/actor.ts";
import type { ClaimRelation } from "../../incidents/claim.ts";
import type { HedgeKind } from "../../incidents/hedge.ts";

function counted(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

const relationsTo: Record<ClaimRelation["kind"], string> = {
  updates: "updates",
  retracts: "takes back",
  denies: "denies",
  contradicts: "contradicts",
};

const relationsFrom: Record<ClaimRelation["kind"], string> = {
  updates: "updated by",
  retracts: "taken back by",
  denies: "denied by",
  contradicts: "contradicted by",
};

const hedgeKindNames: Record<HedgeKind, string> = {
  voice: "How it was said",
  bound: "Which side of a figure is open or soft",
  certainty: "How sure the speaker was",
};

const claimantKinds: Record<Claimant["kind"], string> = {
  official: "official, named",
  "anonymous-official": "official, unnamed",
  "armed-group": "armed group",
  monitor: "monitoring group",
  "state-media": "state media",
  media: "news medium",
  witness: "witness",
  other: "other",
};

/** Words of the claims of an incident: matrix, plots, origins, differences. */
export const claimMessages = {
  overview: (claims: number, claimants: number, links: number, origins: number) =>
    `${counted(claims, "claim", "claims")} by ${counted(claimants, "claimant", "claimants")}: ${counted(links, "link", "links")}, ${counted(origins, "origin", "origins")}.`,
  overviewHint:
    "Claims are never added up or merged. Links that pass on the same statement count as one origin.",
  asKnownCount: (known: number, all: number) => `${known} of ${all} claims had been made by then.`,
  summaryIsLater:
    "Title, summary and position of the record are written with all that is known today.",
  sideBySide: "Open side by side",
  sideBySideHeading: "Who says what, side by side",
  sideBySideHint:
    "A row a subject; columns in the order of the sides, none of which counts for more than another.",
  subject: "Subject",
  everySubject: "every subject",
  columnFor: "A column for each",
  columnKinds: { claimants: "claimant", sides: "side" },
  silentHere: "No statement on this:",
  claimantKinds,
  columns: "Columns shown",
  noSide: "Side not stated",
  noStatement: "no statement",
  denies: "denies",
  declines: "gave no figure",
  unattributed: "Not attributed",
  undated: "date not known",
  said: (date: string) => `said ${date}`,
  approximately: (date: string) => `about ${date}`,
  uncertainDate: (date: string) => `perhaps ${date}`,
  dayAndClock: (days: string, clock: string) => `${days}, ${clock}`,
  order: "Order by",
  orders: { said: "date said", value: "number" },
  drawing: "Draw",
  drawings: { claims: "a line a claim", growth: "how the account grew" },
  claimCount: (count: number) => counted(count, "claim", "claims"),
  originCount: (count: number) => counted(count, "origin", "origins"),
  inFull: (count: number) => `${counted(count, "claim", "claims")} in full`,
  showClaim: "Show the claim",
  silentOn: (count: number) => `No statement from ${count} of the others`,
  sameAxis: (from: string, to: string, unit: string, groups: number) =>
    groups > 1
      ? `Scale ${from} to ${to} ${unit}, the same for all ${groups} groups. They count different things and cannot be set against each other.`
      : `Scale ${from} to ${to} ${unit}.`,
  timeAxis: (zone: string) =>
    `Local time (${zone}). A disc is a moment, a bar a whole day; a dashed ring means “about”.`,
  asTable: "As a table",
  table: {
    claimant: "Claimant",
    asReported: "As reported",
    least: "Least",
    greatest: "Greatest",
    said: "Said",
    open: "open",
    notIncluded: "not included",
    noNumber: "no number",
  },
  growthHint: "Days in order; the gaps between them are not to scale.",
  growthUndated: (names: string) => `Not drawn, because nobody knows when it was said: ${names}.`,
  wordsOnly: "a word, no number",
  revised: (name: string) => `${name} revised its own figure:`,
  oneOrigin: (links: number) => `${counted(links, "link", "links")}, 1 origin`,
  originsHeading: (links: number, origins: number) =>
    `${counted(links, "link", "links")}, ${counted(origins, "origin", "origins")}`,
  originsHint: "Documents that carry the same statement or briefing stand together.",
  relationsTo,
  relationsFrom,
  differ: "Where accounts differ",
  differOn: "Accounts differ on:",
  differHint: "Nothing here says who is right.",
  differPairs: (count: number) => `${counted(count, "pair", "pairs")} of claims`,
  grounds: {
    stated: "as the record says",
    figures: "no number fits both",
  },
  answer: (figure: string, names: string) => `${figure} (${names})`,
  against: "against",
  hedgesHeading: "What the hedging words mean",
  hedgesHint:
    "Each is recorded as the source wrote it, beside the figure; none is inferred from a number.",
  hedgeKindNames,
  asWritten: (text: string) => `in the source: “${text}”`,
  translation: "In English",
  reliability: (words: string, code: string) => `Source: ${words} (${code})`,
  credibility: (words: string, code: string) => `Information: ${words} (${code})`,
  notJudged:
    "Unless a claim says otherwise, the reliability of its source and the credibility of what it says cannot be judged. They are two judgements, kept apart.",
  toldBy: "As told by",
  toldByEverybody: "everybody",
  toldAs: (name: string) => `As ${name} tells it`,
  toldPlace: "Place, as they tell it",
  toldTime: "Time, as they tell it",
  toldHint:
    "Place, time and figures below are theirs alone. The map draws their place as theirs, with a line to the atlas's.",
  toldSilent: (subjects: string) => `They say nothing of: ${subjects}.`,
  toldElsewhere: (distance: string) => `${distance} from where the atlas draws it`,
  signs: "How to read the drawings",
  signLines: {
    exact: "one number",
    range: "from one number to another",
    openAbove: "this number or more: open above",
    openBelow: "this number or less: open below",
    exclusive: "hollow: the number itself is not included",
    soft: "dashed ring: “about” or “nearly”",
    none: "none: the party says zero",
  },
  filters: {
    claimants: "Who speaks of it",
    sides: "Side of who speaks",
    hint: "An incident passes when one of its claims is by them.",
  },
  numberedSources: "Sources, numbered",
  caption: {
    head: (subject: string, scope: string | null) =>
      scope === null ? subject : `${subject} · ${scope}`,
    by: (figure: string, speakers: string) => `${figure} (${speakers})`,
    speaker: (name: string, date: string, hedges: readonly string[]) =>
      [name, date, ...hedges].join(", "),
    speakers: (speakers: readonly string[]) => speakers.join("; "),
    widest: (figure: string) => `${figure}, the lowest and the highest number named`,
    range: (low: string, high: string) => `from ${low} to ${high}`,
    count: (claims: number, origins: number) =>
      `${counted(claims, "claim", "claims")} from ${counted(origins, "origin", "origins")}`,
    wordsOnly: (figure: string) => `${figure}, which names no number`,
    declined: (names: string) => `no figure from ${names}`,
    denied: (names: string) => `denied by ${names}`,
  },
  figure: {
    atLeast: (value: string) => `at least ${value}`,
    moreThan: (value: string) => `more than ${value}`,
    upTo: (value: string) => `up to ${value}`,
    lessThan: (value: string) => `less than ${value}`,
    between: (low: string, high: string) => `${low}–${high}`,
    about: (value: string) => `about ${value}`,
    nearly: (value: string) => `nearly ${value}`,
    none: "none",
    denied: (figure: string) => `denied: ${figure}`,
    quoted: (text: string) => `“${text}”`,
    withUnit: (value: string, unit: string) => `${value} ${unit}`,
  },
};
