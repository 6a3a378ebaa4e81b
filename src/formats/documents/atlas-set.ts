import type { Atlas } from "../../incidents/atlas.ts";
import { indexOf } from "../../incidents/atlas-index.ts";
import { columnsOf } from "../../incidents/incident-columns-of.ts";
import type { Issue } from "../../incidents/issue.ts";
import { atlasRow } from "../exports/rows-of-atlas.ts";
import type { IncidentSet } from "../format.ts";

/** An atlas as a set like any imported file, with its records. */
export function atlasSet(
  atlas: Atlas,
  name: string,
  issues: readonly Issue[],
  language = "en",
): IncidentSet {
  const index = indexOf(atlas);
  return {
    name,
    format: "incident-atlas",
    encoding: "UTF-8",
    delimiter: "",
    rowsRead: atlas.incidents.length,
    columns: columnsOf(atlas),
    issues,
    atlas,
    detailsOf: (row) => {
      const incident = atlas.incidents[row];
      if (incident === undefined) throw new Error(`Got row ${row}, wanted one of ${name}.`);
      const { id, title, notes, place, sources, precisionNote } = atlasRow(
        incident,
        index,
        language,
      );
      return { id, title, notes, place, sources, precisionNote, fields: [], incident };
    },
  };
}
