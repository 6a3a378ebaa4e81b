/** Words of the legend, which is also the list of layer switches. */
export const legendMessages = {
  heading: "Layers and legend",
  onTheMap: "On the map",
  layers: {
    incidents: "Reported incidents",
    places: "Places",
    distances: "Reported distances",
    control: "Areas of control",
    basemap: "Base map",
    graticule: "Graticule",
  },
  count: (shown: string) => `(${shown})`,
  control: "Areas of control",
  controlDate: "As stated for",
  controlNone: "No publisher states areas of control for this day.",
  controlAsOf: (asOf: string, publisher: string) => `As of ${asOf}. Drawn by ${publisher}.`,
  controlFollows: "The last day the timeline shows",
  caption: {
    day: (day: string) => `Control on ${day}:`,
    none: "stated by nobody,",
    stated: (daysBefore: number, days: string) =>
      daysBefore === 0
        ? "stated that day"
        : `${daysBefore > 0 ? "last stated" : "stated"} ${days} ${days === "1" ? "day" : "days"} ${daysBefore > 0 ? "before" : "after"}`,
  },
  compareOne: (publisher: string) =>
    `Only one publisher, ${publisher}, states areas for this day: there is nobody to compare it with.`,
  compare: "Compare with",
  compareNone: "nothing",
  comparePublisher: (publisher: string) => `what ${publisher} says`,
  compareHint:
    "Only ground that the two statements give to different actors is shaded, striped in the colours of both.",
  compareSame: "The two statements give no ground to different actors.",
  compareComputing: "Comparing…",
  compareChange: (from: string, to: string) => `from ${from} to ${to}`,
  stale: (days: string) => `Last stated ${days} days before the day shown.`,
  statusKey: "How areas are known",
  edges: "Dotted grey edges are the edge of what was looked at, not a front.",
  signs: "How incidents are drawn",
  signPoint: "Known to 100 m or better: a point",
  signDisc: "Less exact: a disc the true place surely lies in",
  signRough: "In a group: how many of its incidents are less exact",
  signDistrict: "A district or wider: a hatched disc",
  signNone: "A whole country, or no place named: in the list only",
  signAlleged: "Broken ring: the part of the actor whose colour it has is only alleged",
  signContested: "Accounts of it contradict each other, or a party denies it",
  signRing: "A reported distance: dashed ring, with a band for what is not known of its centre",
  compareDescriptions: "Compare descriptions of the line",
  signFlag: "⚠ A reported distance that does not fit what is measured between its places",
  switched: (name: string, shown: boolean) => `${name} ${shown ? "shown" : "hidden"}`,
  areas: (count: string, plural: boolean) => `${count} ${plural ? "areas" : "area"}`,
  baseMapMenu: "The base map itself is chosen on the map.",
};
