/** Words of the details of a reported distance. */
export const reportedDistanceMessages = {
  reported: "Reported distance",
  from: "Measured from",
  of: "Of",
  bounds: { "at-most": "at most", about: "about", "at-least": "at least" },
  ring: "What the ring means",
  ringAtMost: (reported: string, doubt: string, outer: string) =>
    `The report says at most ${reported}. The position of the centre is only known to ${doubt}, so what was within ${reported} of it may lie anywhere out to ${outer}.`,
  ringOther: (reported: string, doubt: string, inner: string, outer: string) =>
    `The report says ${reported}. Where it is measured from is only known to ${doubt}, so the spot may lie between ${inner} and ${outer} from there.`,
  claim: "The claim",
  openIncident: "Open the incident",
};
