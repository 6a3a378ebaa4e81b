/** What an export has no room for, and where to find it. */
export const leftOutMessages = {
  "control-areas": "Control areas are left out; the atlas folder has them.",
  "distance-notes": "Reported distances are left out as rings; the claims that say so are in.",
  places: "Outlines and names of places are left out; positions are in.",
  actors: "Names of actors in other languages, colours and sides are left out; their ids are in.",
  shapes: "Lines and areas are left out; their middle and a radius that covers them are in.",
  "other-languages": "Texts in other languages are left out.",
  "related-incidents": "Some related incidents are named but not among those written.",
  columns: "Columns that an atlas has no field for are left out; the table has them.",
  "undated-rows":
    "Rows without a date that could be read are left out: an atlas dates every incident.",
};
