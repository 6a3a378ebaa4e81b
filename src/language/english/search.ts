/** Words of the search box. */
export const searchMessages = {
  label: "Search incidents, places and coordinates",
  placeholder: "Place, incident or coordinates",
  none: "Nothing is called that. Filtering the list by these words may still find something.",
  place: "place",
  incident: "incident",
  coordinates: "Go to these coordinates",
  filterBy: (text: string) => `Filter the list by “${text}”`,
  filtering: (text: string) => `Only incidents that mention “${text}”`,
  clear: "Clear the search",
  results: (count: number) => (count === 1 ? "1 suggestion" : `${count} suggestions`),
};
