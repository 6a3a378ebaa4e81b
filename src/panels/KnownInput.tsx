import { useLanguage } from "../language/language.ts";
import { changeView, useView } from "../view/store.ts";

/** The second clock: only claims said by the end of the chosen day count, everywhere. */
export function KnownInput() {
  const { messages } = useLanguage();
  const words = messages.timeline;
  const known = useView((view) => view.known);
  return (
    <span className="field">
      <label className="field" title={words.knownHint}>
        <span>{words.known}</span>
        <input
          type="date"
          value={known ?? ""}
          onChange={(event) => changeView({ known: event.target.value || null })}
        />
      </label>
      {known !== null && (
        <button type="button" className="button" onClick={() => changeView({ known: null })}>
          {words.knownAll}
        </button>
      )}
    </span>
  );
}
