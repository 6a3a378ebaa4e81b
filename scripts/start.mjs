// @ts-check
import { buildSiteIfStale } from "./build-site.mjs";
import { installPackages, projectFolder, requireNode } from "./install.mjs";
import { serveSite } from "./serve-site.mjs";

requireNode();
const { PORT = "4173" } = process.env;
const wantedPort = Number(PORT);
if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_515) {
  console.error(`PORT: expected a whole number from 0 to 65515, got "${PORT}".`);
  process.exit(1);
}
installPackages();
if (!buildSiteIfStale()) {
  console.error("The site could not be built; the message is above.");
  process.exit(1);
}
const { port, close } = await serveSite(`${projectFolder}dist`, wantedPort);
console.log(`Incident Atlas: http://localhost:${port} (Ctrl-C stops it)`);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, stop);

async function stop() {
  await close();
  process.exit(0);
}
