import { useLanguage } from "../language/language.ts";

/** The first stops of the Tab key: past everything to the list or to the map. */
export function SkipLinks() {
  const { messages } = useLanguage();
  return (
    <nav className="skip-links" aria-label={messages.app.skip}>
      <button
        type="button"
        className="button"
        onClick={() => focusFirst('.incident-line[tabindex="0"]')}
      >
        {messages.app.skipToList}
      </button>
      <button type="button" className="button" onClick={() => focusFirst(".leaflet-container")}>
        {messages.app.skipToMap}
      </button>
    </nav>
  );
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
