import type { ClaimSubject, FigureUnit } from "../../incidents/claim.ts";
import type { ControlArea, ControlStatus } from "../../incidents/control-area.ts";
import type { Hedge } from "../../incidents/hedge.ts";
import type { ActorRole } from "../../incidents/incident.ts";
import type { IncidentType } from "../../incidents/incident-type.ts";
import type { Place, PlaceKind } from "../../incidents/place.ts";
import type { PrecisionClass } from "../../incidents/precision.ts";

const incidentTypes: Record<IncidentType, string> = {
  "ground-attack": "Ground attack",
  "ground-fighting": "Ground fighting",
  "air-strike": "Air strike",
  "missile-strike": "Missile strike",
  shelling: "Shelling",
  bombing: "Bombing or mine",
  explosion: "Explosion",
  "air-encounter": "Air encounter",
  advance: "Advance",
  capture: "Capture of ground",
  "violence-against-civilians": "Violence against civilians",
  protest: "Protest",
  riot: "Riot",
  statement: "Statement",
  "strategic-development": "Strategic development",
  other: "Other",
};

const precisions: Record<PrecisionClass, string> = {
  exact: "Exact, to 100 m",
  settlement: "Within a settlement, to 2.5 km",
  locality: "Within a locality, to 10 km",
  district: "Within a district, to 30 km",
  region: "Within a region, to 150 km",
  country: "Country only: listed, not drawn",
  none: "No position",
};

const roles: Record<ActorRole, string> = {
  attacker: "reported attacker",
  "alleged-attacker": "alleged attacker",
  attacked: "attacked",
  striker: "carried out strikes",
  "alleged-striker": "alleged to have struck",
  struck: "struck",
  party: "took part",
  "ally-present": "ally, present",
  "took-control": "reported to have taken control",
  "lost-control": "reported to have lost control",
  speaker: "speaker",
  subject: "spoken of",
};

const subjects: Record<ClaimSubject, string> = {
  "what-happened": "What happened",
  killed: "Killed",
  wounded: "Wounded",
  "killed-or-wounded": "Killed or wounded",
  captured: "Captured",
  "own-casualties": "Own casualties",
  attackers: "Number of attackers",
  personnel: "Personnel present",
  weapons: "Weapons used",
  rounds: "Rounds fired",
  strikes: "Strikes",
  "equipment-lost": "Equipment lost",
  distance: "Distance",
  place: "Place",
  start: "Start",
  duration: "Duration",
  "who-fired-first": "Who fired first",
  responsibility: "Responsibility",
  participation: "Who took part",
  purpose: "Purpose",
  coordination: "Coordination",
  control: "Control of ground",
  context: "Context",
};

const hedges: Record<Hedge, { readonly word: string; readonly meaning: string }> = {
  said: { word: "said", meaning: "The party said so; nothing more is known of how." },
  stated: { word: "stated", meaning: "A formal statement, in writing or at a briefing." },
  reported: {
    word: "reported",
    meaning: "Passed on from others; the speaker did not claim to know.",
  },
  claimed: { word: "claimed", meaning: "Said by a party with a stake, without evidence shown." },
  alleged: { word: "alleged", meaning: "Said of someone who has not accepted it." },
  confirmed: { word: "confirmed", meaning: "The party says it verified this itself." },
  denied: { word: "denied", meaning: "The party says it is not so." },
  declined: { word: "gave no figure", meaning: "The party was asked or spoke, and gave none." },
  "at-least": { word: "at least", meaning: "The figure or more." },
  "more-than": {
    word: "more than",
    meaning: "Above the figure; the figure itself is not included.",
  },
  "up-to": { word: "up to", meaning: "The figure or less." },
  "less-than": {
    word: "less than",
    meaning: "Below the figure; the figure itself is not included.",
  },
  about: { word: "about", meaning: "Near the figure, on either side." },
  nearly: { word: "nearly", meaning: "A little below the figure." },
  dozens: { word: "dozens", meaning: "A word for a number; no figure was given." },
  hundreds: { word: "hundreds", meaning: "A word for a number; no figure was given." },
  estimated: { word: "estimated", meaning: "Worked out, not counted." },
  preliminary: { word: "preliminary", meaning: "The speaker expected it to change." },
  believed: { word: "believed", meaning: "The speaker thought so and did not claim to know." },
  likely: { word: "likely", meaning: "More probable than not, in the speaker's view." },
  possibly: { word: "possibly", meaning: "The speaker did not rule it out." },
  speculated: { word: "speculated", meaning: "A guess, and said to be one." },
  unconfirmed: { word: "unconfirmed", meaning: "The speaker said it was not verified." },
};

const controlStatuses: Record<ControlStatus, string> = {
  assessed: "Assessed",
  claimed: "Claimed",
  disputed: "Disputed",
  unknown: "Unknown",
};

const controlStatusMeanings: Record<ControlStatus, string> = {
  assessed: "The publisher rests it on reports that can be checked.",
  claimed: "Somebody says so; neither shown true nor shown false.",
  disputed: "Parties contradict each other about it.",
  unknown: "That it was held is reported; where is a guess.",
};

const confidences: Record<ControlArea["confidence"], string> = {
  high: "high",
  medium: "medium",
  low: "low",
  guessed: "guessed outline",
};

const placeKinds: Record<PlaceKind, string> = {
  capital: "Capital",
  city: "City",
  town: "Town",
  village: "Village",
  headquarters: "Headquarters",
  "military-base": "Military base",
  airfield: "Airfield",
  "gas-plant": "Gas plant",
  "oil-field": "Oil field",
  "oil-facility": "Oil and gas facility",
  "pumping-station": "Pumping station",
  "industrial-area": "Industrial area",
  island: "River island",
  junction: "Junction",
  "archaeological-site": "Archaeological site",
  "strike-point": "Reported strike point",
  river: "River",
  line: "Line",
};

const positionStatuses: Record<Place["positionStatus"], string> = {
  sourced: "Position from sources",
  estimated: "Position estimated from a description",
  unpublished: "Position never published",
};

const units: Record<FigureUnit, { readonly one: string; readonly other: string }> = {
  people: { one: "person", other: "people" },
  vehicles: { one: "vehicle", other: "vehicles" },
  tanks: { one: "tank", other: "tanks" },
  aircraft: { one: "aircraft", other: "aircraft" },
  missiles: { one: "missile", other: "missiles" },
  rounds: { one: "round", other: "rounds" },
  strikes: { one: "strike", other: "strikes" },
  towns: { one: "town", other: "towns" },
  metres: { one: "metre", other: "metres" },
  kilometres: { one: "kilometre", other: "kilometres" },
  miles: { one: "mile", other: "miles" },
  minutes: { one: "minute", other: "minutes" },
  hours: { one: "hour", other: "hours" },
  years: { one: "year", other: "years" },
  percent: { one: "per cent", other: "per cent" },
};

const reliability: Record<"A" | "B" | "C" | "D" | "E" | "F", string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

const credibility: Record<"1" | "2" | "3" | "4" | "5" | "6", string> = {
  "1": "confirmed by other sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "cannot be judged",
};

/** Words for every term of the records; a missing one does not compile. */
export const vocabulary = {
  incidentTypes,
  precisions,
  roles,
  subjects,
  hedges,
  controlStatuses,
  controlStatusMeanings,
  confidences,
  placeKinds,
  positionStatuses,
  units,
  reliability,
  credibility,
};
