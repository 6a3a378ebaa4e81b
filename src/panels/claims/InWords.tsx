import type { Incident } from "../../incidents/incident.ts";
import { incidentInWords } from "../../language/incident-in-words.ts";
import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { useCopied } from "../use-copied.ts";

/** The incident as plain sentences, made from the record, to read, copy and print. */
export function InWords({ incident }: { readonly incident: Incident }) {
  const language = useLanguage();
  const words = language.messages.words;
  const index = useAtlas();
  const known = useView((view) => view.known);
  const units = useView((view) => view.units);
  const { copied, copy } = useCopied();
  const sentences = incidentInWords(incident, { index, known, units, language });
  return (
    <details className="disclosure in-words">
      <summary>{words.heading}</summary>
      <p className="in-words-text" dir="auto">
        {sentences.join(" ")}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          copy(sentences.join("\n"));
          announce(words.copied);
        }}
      >
        {copied ? words.copied : words.copy}
      </button>
    </details>
  );
}
