import { toJsonSchema } from "@valibot/to-json-schema";
import type { AtlasFile } from "./atlas.ts";
import { atlasFileSchemas } from "./atlas-file-schemas.ts";

/** The JSON Schema of one file, as authors' editors read it. */
export interface AuthorSchema {
  /** `places.schema.json` for places.geojson. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * A JSON Schema (draft 7) for each file of an atlas, made from the validators. What a schema cannot say
 * (closed rings, days that exist, ids that lead somewhere) only `npm run atlas -- check` finds.
 */
export function authorSchemas(): readonly AuthorSchema[] {
  return Object.entries(atlasFileSchemas).map(([file, schema]) => ({
    name: file.replace(/\.(geo)?json$/, ".schema.json"),
    schema: {
      title: titles[file],
      ...toJsonSchema(schema, {
        typeMode: "input",
        ignoreActions: ["check", "finite", "readonly"],
      }),
    },
  }));
}

const titles: Readonly<Record<string, string>> = {
  "atlas.json": "Incident Atlas: heading",
  "places.geojson": "Incident Atlas: places",
  "control-areas.geojson": "Incident Atlas: areas of control",
  "incidents.json": "Incident Atlas: incidents and claims",
  "actors.json": "Incident Atlas: actors, claimants, sides",
  "sources.json": "Incident Atlas: sources",
} satisfies Record<AtlasFile, string>;
