/**
 * The words a source may put between itself and certainty. Each is stored beside the wording of the
 * source (`hedgeAsWritten`); none is ever inferred from a number.
 *
 * - `voice`: how it was said. - `bound`: which side of a figure is open or soft. - `certainty`: how sure
 *   the speaker was.
 */
export const hedgeKinds = {
  said: "voice",
  stated: "voice",
  reported: "voice",
  claimed: "voice",
  alleged: "voice",
  confirmed: "voice",
  denied: "voice",
  declined: "voice",
  "at-least": "bound",
  "more-than": "bound",
  "up-to": "bound",
  "less-than": "bound",
  about: "bound",
  nearly: "bound",
  dozens: "bound",
  hundreds: "bound",
  estimated: "certainty",
  preliminary: "certainty",
  believed: "certainty",
  likely: "certainty",
  possibly: "certainty",
  speculated: "certainty",
  unconfirmed: "certainty",
} as const;

export type Hedge = keyof typeof hedgeKinds;

export type HedgeKind = (typeof hedgeKinds)[Hedge];

/** Every hedge, in the order interfaces list them. */
export const hedges = Object.keys(hedgeKinds) as readonly Hedge[];
