// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { importSource } from "./import-source.mjs";
import { projectFolder } from "./install.mjs";

const geodata = `${projectFolder}geodata`;

/**
 * Writes a page without scripts for every incident of every atlas in geodata/, and one that lists them.
 * @param {string} folder the built site
 * @param {string | null} siteAddress where it will be served, with a closing slash; null where nobody knows yet
 */
export async function writeIncidentPages(folder, siteAddress) {
  const { module, close } = await importSource("src/pages/incident-pages.tsx");
  for (const atlasName of atlasFolders()) {
    /** @type {readonly { path: string, text: string }[]} */
    const pages = module.incidentPages(contentsOf(atlasName), { atlasName, siteAddress });
    for (const { path, text } of pages) write(join(folder, path), text);
  }
  const styles = [
    "src/styles/visually-hidden.css",
    "src/styles/document.css",
    "src/pages/page.css",
  ];
  const text = styles.map((path) => readFileSync(projectFolder + path, "utf8")).join("\n");
  write(join(folder, "incidents/page.css"), text);
  await close();
}

/** The ids of the atlases that get pages, as their atlas.json gives them. */
export function atlasesWithPages() {
  return atlasFolders().map((name) => {
    const { id } = JSON.parse(readFileSync(join(geodata, name, "atlas.json"), "utf8"));
    return String(id);
  });
}

function atlasFolders() {
  return readdirSync(geodata).filter((name) => existsSync(join(geodata, name, "atlas.json")));
}

/** @param {string} atlasName */
function contentsOf(atlasName) {
  const folder = join(geodata, atlasName);
  const files = readdirSync(folder).filter((name) => /\.(geo)?json$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
