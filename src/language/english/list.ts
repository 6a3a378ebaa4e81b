/** Words of the list of incidents and of the chooser. */
export const listMessages = {
  heading: "Incidents",
  empty: "No incident passes the filters.",
  emptyHint: "Widen the time or clear a filter to see more.",
  clearFilters: "Clear all filters",
  order: "Order",
  orders: {
    time: "Oldest first",
    "time-descending": "Newest first",
    size: "Largest estimate first",
    distance: "Nearest to the middle of the map first",
  },
  sums: (rows: number, shown: string, figures: string) =>
    `Estimates of ${shown} ${rows === 1 ? "row" : "rows"} as given: ${figures}`,
  lowBestHigh: (low: string, best: string, high: string) =>
    `low ${low}, best ${best}, high ${high}`,
  noDate: "no date",
  untitled: "Untitled",
  noPosition: "no position: listed only",
  keys: "Up and down arrows move through the list; Enter opens an incident.",
  chooserHeading: (count: string) => `${count} incidents here`,
  chooserHint: "They are reported at the same spot, or too close to tell apart at this zoom.",
};
