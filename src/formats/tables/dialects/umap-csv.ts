import type { TableDialect } from "../table-dialect.ts";

/** What uMap writes when a layer is downloaded as CSV. */
export const umapCsv: TableDialect = {
  id: "umap-csv",
  label: "uMap layer (CSV)",
  layouts: [["name", "latitude", "longitude", "description"]],
  columns: {
    latitude: ["latitude"],
    longitude: ["longitude"],
    title: ["name"],
    place: ["name"],
    notes: ["description"],
  },
};
