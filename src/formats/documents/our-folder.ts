import { atlasFiles } from "../../incidents/atlas.ts";
import { readAtlas } from "../../incidents/read-atlas.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format } from "../format.ts";
import { atlasSet } from "./atlas-set.ts";
import { sampleText } from "./document-text.ts";
import { readJsonDocument } from "./json-document.ts";
import { memberOf } from "./json-value.ts";

/** The six files of an atlas folder in one, as `combineFiles` makes it: texts by file name. */
export const ourFolder: Format = {
  id: "incident-atlas",
  label: "Incident Atlas folder",
  extensions: ["atlas.json"],
  detect: (sample) => {
    const head = sampleText(sample);
    return atlasFiles.some((file) => head.startsWith(`{"${file}":`)) ? 1 : 0;
  },
  read: (file, name, options) =>
    readJsonDocument(file, name, "incident-atlas", options, async (value, heading) => {
      const contents = Object.fromEntries(atlasFiles.map((each) => [each, memberOf(value, each)]));
      const { atlas, issues } = readAtlas(contents);
      const found = [...heading.issues, ...issues];
      if (atlas === null) return emptyIncidentSet(name, "incident-atlas", found);
      return atlasSet(atlas, name, found);
    }),
};
