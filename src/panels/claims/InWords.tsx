import { useMemo } from "react";
import type { Incident } from "../../incidents/incident.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { incidentInWords } from "../../language/incident-in-words.ts";
import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { useCopied } from "../use-copied.ts";

/** The sentences an incident is told in, as known on the day the reader asks about. */
export function useSentences(incident: Incident): readonly string[] {
  const language = useLanguage();
  const index = useAtlas();
  const known = useView((view) => view.known);
  const units = useView((view) => view.units);
  return useMemo(
    () => incidentInWords(incident, { index, known, units, language }),
    [incident, index, known, units, language],
  );
}

/** An incident as plain sentences, made from the record, to read, copy and print. */
export function InWords({ sentences }: { readonly sentences: readonly string[] }) {
  const words = claimMessages.words;
  const { copied, copy } = useCopied();
  return (
    <details className="disclosure in-words">
      <summary>{words.heading}</summary>
      <div className="in-words-text" dir="auto">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
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
