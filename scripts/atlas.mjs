// npm run atlas -- NAME …: runs src/cli/atlas.ts, which is TypeScript, through Vite's module runner.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const vite = await import("vite").catch(() => null);
if (vite === null) {
  process.stderr.write("The packages are not installed: run npm ci first.\n");
  process.exit(2);
}

const { module } = await vite.runnerImport(`${root}src/cli/atlas.ts`, {
  root,
  configFile: false,
  logLevel: "error",
  // mgrs is CommonJS to Node and a module to bundlers, whose named imports src/ uses
  environments: { inline: { resolve: { noExternal: ["mgrs"], mainFields: ["module"] } } },
});
const { lines, exitCode } = await module.runAtlas(process.argv.slice(2));
process.stdout.write(lines.map((line) => `${line}\n`).join(""));
process.exitCode = exitCode;
