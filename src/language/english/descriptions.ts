/** Words of holding reported distances against each other and against what is measured. */
export const descriptionMessages = {
  heading: "Descriptions of it, laid over each other",
  hint: (place: string) =>
    `How far ${place} lies from it, as each party says and as we measure it. Nothing here says who is right.`,
  inUnits: (distance: string) => `≙ ${distance}`,
  notDrawn: "not drawn",
  measured: "Measured here",
  nearest: (distance: string, direction: string) => `${distance} to the ${direction}, the nearest`,
  due: (distance: string, direction: string) => `${distance} due ${direction}`,
  nearestLabel: (distance: string) => `${distance} nearest`,
  basis: (place: string, placeDoubt: string, lineDoubt: string, range: string) =>
    `From ${place} as drawn (± ${placeDoubt}) to the line as drawn (± ${lineDoubt}), on the WGS 84 ellipsoid. With both doubts the nearest way is ${range}.`,
  fit: {
    heading: "Held against the map",
    between: (from: string, to: string, range: string) =>
      `Between ${from} and ${to} we measure ${range}.`,
    consistent: (range: string) => `Fits the ${range} measured here.`,
    inconsistent: (range: string) => `Does not fit the ${range} measured here.`,
    notOfClaim: (range: string) => `It is not the figure of its own claim, ${range}.`,
    slip: (words: string) => `It looks ${words}. That is a suspicion, not a correction.`,
  },
};
