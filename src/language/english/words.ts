/** Sentences of the paragraph that says an incident in plain words. */
export const wordMessages = {
  heading: "In words",
  copy: "Copy as text",
  copied: "Text copied",
  when: (title: string, when: string) => `${title}: reported for ${when}.`,
  whenUnread: (title: string) => `${title}: the time in the record could not be read.`,
  night: (days: string) => `the night of ${days}`,
  withClock: (days: string, clock: string) => `${days}, ${clock}`,
  whereAt: (place: string, distance: string) =>
    `The atlas places it at ${place}, known to within ${distance}.`,
  whereCountry: (country: string) => `Only the country is known: ${country}.`,
  whereNone: "It has no position.",
  measured: (range: string, direction: string | null, place: string) =>
    direction === null
      ? `Measured, that is ${range} from ${place}`
      : `Measured, that is ${range} ${direction} of ${place}`,
  measuredAnd: (measured: string, told: string) => `${measured}; ${told}.`,
  about: (middle: string, range: string) => `about ${middle} (${range})`,
  fromPlace: (place: string, told: string) => `Distance from ${place}: ${told}.`,
  fromUnsaid: (told: string) => `Distance: ${told}.`,
  answers: (subject: string, answers: string) => `${subject}: ${answers}.`,
  says: (name: string, figure: string) => `${name} says ${figure}`,
  verbs: {
    said: (name: string, figure: string) => `${name} said ${figure}`,
    stated: (name: string, figure: string) => `${name} stated ${figure}`,
    reported: (name: string, figure: string) => `${name} reported ${figure}`,
    claimed: (name: string, figure: string) => `${name} claimed ${figure}`,
    alleged: (name: string, figure: string) => `${name} alleged ${figure}`,
    confirmed: (name: string, figure: string) => `${name} confirmed ${figure}`,
    denied: (name: string, figure: string) => `${name} denied ${figure}`,
    declined: (name: string) => `${name} gave no figure`,
  },
  andCertainty: (sentence: string, words: string) => `${sentence} (${words})`,
  roles: (list: string) => `Named in it: ${list}.`,
  role: (actor: string, role: string) => `${actor} (${role})`,
  differ: (subjects: string) => `Accounts differ on: ${subjects}.`,
  basis: (claims: string, origins: string, links: string) =>
    `This rests on ${claims} from ${origins} in ${links}.`,
  basisOn: (day: string, claims: string, origins: string, links: string) =>
    `As known on ${day}, this rests on ${claims} from ${origins} in ${links}.`,
  undated: (claims: string) => `Not counted, because nobody knows when they were made: ${claims}.`,
  noClaims: (day: string | null) =>
    day === null ? "No claim is recorded." : `No claim was recorded by ${day}.`,
  links: (count: number) => (count === 1 ? "1 document" : `${count} documents`),
  sentence: (text: string) => `${text}.`,
  joined: (parts: readonly string[]) => parts.join("; "),
};
