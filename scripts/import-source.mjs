// @ts-check
import { fileURLToPath } from "node:url";
import { createRunnableDevEnvironment, resolveConfig } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Imports a TypeScript module of src/ into Node through Vite's module runner. As vite.runnerImport does it, but
 * open until `close`: what the module loads when it is first needed is still found then.
 * @param {string} path from the folder of the project, e.g. `src/cli/atlas.ts`
 * @returns {Promise<{ module: any, close: () => Promise<void> }>}
 */
export async function importSource(path) {
  const config = await resolveConfig(
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
  const environment = createRunnableDevEnvironment("inline", config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  const module = await environment.runner.import(root + path);
  return { module, close: () => environment.close() };
}
