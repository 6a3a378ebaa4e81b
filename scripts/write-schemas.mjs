// node scripts/write-schemas.mjs: writes public/schema/*.schema.json from the validators in src/incidents.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const directory = `${root}public/schema`;

const { module } = await runnerImport(`${root}src/incidents/author-schemas.ts`, {
  root,
  configFile: false,
  logLevel: "error",
});
mkdirSync(directory, { recursive: true });
for (const { name, schema } of module.authorSchemas()) {
  writeFileSync(`${directory}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
