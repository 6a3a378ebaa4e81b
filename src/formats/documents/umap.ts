import type { Format } from "../format.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { readJsonDocument } from "./json-document.ts";
import { arrayOf, isJsonObject, memberOf, textOf } from "./json-value.ts";

/** A uMap backup: layers of features. A feature's layer is its type where it states none. */
export const umap: Format = {
  id: "umap",
  label: "uMap",
  extensions: ["umap"],
  detect: (sample) => (/"type"\s*:\s*"umap"/.test(sampleText(sample)) ? 1 : 0),
  read: (file, name, options) =>
    readJsonDocument(file, name, "umap", options, (value, heading) => {
      const features = arrayOf(value, "layers").flatMap(featuresOf);
      const featureAt = (row: number) => features[row];
      return documentSet({ ...heading, rowCount: features.length, featureAt }, options);
    }),
};

function featuresOf(layer: unknown): readonly unknown[] {
  const options = memberOf(layer, "_umap_options") ?? memberOf(layer, "_storage");
  const name = textOf(options, "name");
  return arrayOf(layer, "features").map((feature) => inLayer(feature, name));
}

function inLayer(feature: unknown, layer: string): unknown {
  const properties = memberOf(feature, "properties");
  if (layer === "" || !isJsonObject(feature) || !isJsonObject(properties)) return feature;
  // from entries, so that a key called `__proto__` stays a key
  const entries = [["folder", layer], ...Object.entries(properties)];
  return { ...feature, properties: Object.fromEntries(entries) };
}
