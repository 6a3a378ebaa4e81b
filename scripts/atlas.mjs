// npm run atlas -- NAME …: runs src/cli/atlas.ts, which is TypeScript, through Vite's module runner.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const vite = await import("vite").catch(() => null);
if (vite === null) {
  process.stderr.write("The packages are not installed: run npm ci first.\n");
  process.exit(2);
}

// as vite.runnerImport does it, but open until the end: parsers load when they are first needed
const config = await vite.resolveConfig(
  {
    root,
    configFile: false,
    envDir: false,
    logLevel: "error",
    cacheDir: root,
    environments: {
      inline: {
        consumer: "server",
        dev: { moduleRunnerTransform: true },
        // mgrs is CommonJS to Node and a module to bundlers, whose named imports src/ uses
        resolve: {
          external: true,
          noExternal: ["mgrs"],
          mainFields: ["module"],
          conditions: ["node"],
        },
      },
    },
  },
  "serve",
);
const environment = vite.createRunnableDevEnvironment("inline", config, {
  runnerOptions: { hmr: { logger: false } },
  hot: false,
});
await environment.init();
const module = await environment.runner.import(`${root}src/cli/atlas.ts`);
const { lines, exitCode } = await module.runAtlas(process.argv.slice(2));
process.stdout.write(lines.map((line) => `${line}\n`).join(""));
process.exitCode = exitCode;
await environment.close();
