/** Words of asking what lies within a distance. */
export const nearMessages = {
  heading: "What lies within…",
  hint: "Draw a ring around the middle of the map, or open a place or an incident and ask from there. Counts follow the filters and the time.",
  radius: "Radius in metres",
  presets: "Common radii",
  askMiddle: "Ask at the middle of the map",
  askHere: "What lies within…",
  ringName: (where: string) => `Around ${where}`,
  name: "Name of the ring",
  onMap: "Draw it on the map",
  remove: (name: string) => `Remove the ring ${name}`,
  removeShort: "Remove",
  zoom: "Zoom to the ring",
  centerDoubt: (distance: string) =>
    `Its centre is itself only known to ${distance}; the counts allow for that.`,
  counts: (inside: string, possibly: string, outside: string) =>
    `${inside} surely inside, ${possibly} possibly, ${outside} outside`,
  unplaced: (count: string) => `${count} without a position cannot be placed in or out.`,
  inside: "Surely inside",
  possibly: "Possibly inside",
  outside: "Outside",
  incidents: "Incidents",
  places: "Places",
  more: (count: string) => `Show ${count} more`,
  empty: "No ring has been drawn.",
  added: (name: string, radius: string) => `Ring of ${radius} drawn: ${name}`,
  removed: "Ring removed",
};
