import "@fontsource/ibm-plex-sans-arabic/400.css";
import "@fontsource/ibm-plex-sans-arabic/600.css";
import "./styles/tokens.css";
import "./styles/tones.css";
import "./styles/base.css";
import "./styles/visually-hidden.css";
import "./styles/layout.css";
import "./styles/panels.css";
import "./styles/claims.css";
import "./styles/document.css";
import "./styles/files.css";
import "./styles/print.css";
import { openAtlas } from "./open-atlas.ts";
import { createDefaultPolicy } from "./trusted-types.ts";

const root = document.getElementById("root");
if (root === null)
  throw new Error('Got a page without #root, wanted <div id="root"> in index.html.');
createDefaultPolicy();
// the engine reads the atlas in its worker while what shows it still arrives
const opened = openAtlas(document.documentElement.lang);
void import("./show-app.tsx").then(({ showApp }) => showApp(root, opened));
