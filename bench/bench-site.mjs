import path from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { serveSite } from "../scripts/serve-site.mjs";

/** Builds a page of the bench, `page` or `reading`, into a folder and serves it. */
export async function serveBenchPage(folder, page = "page") {
  await build({
    configFile: false,
    root: fileURLToPath(new URL(`./${page}`, import.meta.url)),
    base: "./",
    logLevel: "error",
    plugins: [react()],
    worker: { format: "es" },
    build: { outDir: path.resolve(folder), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  const site = await serveSite(folder, 0);
  return { address: `http://localhost:${site.port}/`, close: site.close };
}
