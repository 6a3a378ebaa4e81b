import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import type { OpenedAtlas } from "./open-atlas.ts";

/** Shows the application in an element of the page. */
export function showApp(root: HTMLElement, opened: OpenedAtlas): void {
  createRoot(root).render(
    <StrictMode>
      <App opened={opened} />
    </StrictMode>,
  );
}
