export const mapMessages = {
  mapName: "Map of reported incidents",
};
