/** Words of the timeline. */
export const timelineMessages = {
  heading: "Time",
  chart: "Incidents over time",
  chartSummary: (passing: string, all: string) =>
    `${passing} of ${all} incidents pass the other filters; bars in full colour lie in the chosen time.`,
  from: "From",
  to: "To",
  zone: (zone: string) => `Clock of ${zone}`,
  start: "Start of the chosen time",
  end: "End of the chosen time",
  whole: "All dates",
  earlier: "Step back in time",
  later: "Step on in time",
  play: "Play",
  pause: "Pause",
  window: "Length of a step",
  windows: { night: "12 hours", day: "1 day", week: "1 week", month: "1 month" },
  known: "As known on",
  knownAll: "All that is known",
  knownHint:
    "Only what had been said by the end of that day counts: in the list, on the map, in every record.",
  tallest: (count: string) => `tallest bar: ${count}`,
};
