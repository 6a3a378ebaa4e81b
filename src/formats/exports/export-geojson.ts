import type { Actor } from "../../incidents/actor.ts";
import type { ActorColour } from "../../incidents/actor-colour.ts";
import { atlasContents } from "./atlas-contents.ts";
import { claimSentences } from "./claim-sentences.ts";
import type { Export, ExportInput } from "./export.ts";
import type { ExportRow } from "./export-row.ts";
import { exportedGeometry } from "./exported-geometry.ts";
import { flatRow } from "./flat-row.ts";
import { leftOutOf } from "./left-out-of.ts";

/** The foreign member that marks our own GeoJSON, with the version of its layout. */
export const ourGeojsonMark = "incidentAtlas";

/**
 * GeoJSON (RFC 7946): a feature an incident, with plain columns and simplestyle colours as properties, the
 * full record under `incident`, imported columns under `fields`, and the whole atlas under `atlas`.
 */
export function exportGeojson(input: ExportInput): Export {
  const heading = JSON.stringify({
    type: "FeatureCollection",
    [ourGeojsonMark]: 1,
    name: input.name,
  });
  const parts = [heading.slice(0, -1)];
  if (input.atlas !== null) {
    const { "incidents.json": _, ...files } = atlasContents(input.atlas);
    parts.push(`,\n"atlas":${JSON.stringify(files)}`);
  }
  parts.push(',\n"features":[');
  const colours = actorColours(input.atlas?.actors ?? []);
  const sentences = claimSentences(input.atlas);
  let separator = "\n";
  for (const row of input.rows) {
    parts.push(separator, JSON.stringify(featureOf(row, colours, sentences)));
    separator = ",\n";
  }
  parts.push("\n]}\n");
  const kept = new Set(["control-areas", "distance-notes", "places", "actors"] as const);
  return {
    files: [{ name: `${input.name}.geojson`, mediaType: "application/geo+json", parts }],
    rowCount: input.rowCount,
    leftOut: leftOutOf(input, kept),
  };
}

function featureOf(
  row: ExportRow,
  colours: ReadonlyMap<string, string>,
  sentences: (row: ExportRow) => readonly string[],
) {
  const colour = row.actors.map((actor) => colours.get(actor)).find(Boolean) ?? "#666666";
  return {
    type: "Feature",
    id: row.id,
    geometry: exportedGeometry(row),
    properties: {
      ...flatRow(row),
      actors: row.actors,
      sources: row.sources,
      "marker-color": colour,
      "marker-size": row.precision === "exact" ? "medium" : "small",
      ...(row.incident === null ? {} : { claims: sentences(row), incident: row.incident }),
      ...(row.fields.length === 0
        ? {}
        : { fields: row.fields.map(({ name, value }) => [name, value]) }),
    },
  };
}

/** Okabe and Ito's palette, which readers who see few colours can tell apart. */
const hexOf: Readonly<Record<ActorColour, string>> = {
  blue: "#0072b2",
  vermillion: "#d55e00",
  green: "#009e73",
  purple: "#cc79a7",
  orange: "#e69f00",
  sky: "#56b4e9",
  yellow: "#f0e442",
  black: "#000000",
  grey: "#666666",
};

function actorColours(actors: readonly Actor[]): ReadonlyMap<string, string> {
  return new Map(actors.map(({ id, colour }) => [id, hexOf[colour]]));
}
