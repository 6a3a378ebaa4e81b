import { textIn } from "../incidents/localized-text.ts";
import { severalVoices } from "../incidents/voices.ts";
import { useLanguage } from "../language/language.ts";
import { type ColourBy, otherValues } from "../query/query-protocol.ts";
import { useAnswered } from "../view/answered.ts";
import { toneClass, toneOfValue } from "../view/tone.ts";
import { useAtlas } from "./atlas-context.ts";

interface ColourKeyProps {
  /** Names of data sets; without them their colours are left to the list of layers. */
  readonly datasetName?: (dataset: string) => string;
}

/** What each colour of the symbols, rings and dots on the map stands for just now. */
export function ColourKey({ datasetName }: ColourKeyProps) {
  const { messages } = useLanguage();
  const { atlas } = useAtlas();
  const answered = useAnswered();
  const colourBy = answered?.request.colourBy ?? "dataset";
  const valueName = useValueName(colourBy);
  const nameOf = colourBy === "dataset" ? datasetName : valueName;
  if (answered === null || nameOf === undefined) return null;
  const { answer } = answered;
  return (
    <section className="key">
      <h3>{messages.filters.colourKey}</h3>
      <ul>
        {answer.symbols.legend.map((value, index) => (
          <li key={value} className="key-line">
            <span
              className={`dataset-swatch ${toneClass(toneOfValue(answer, atlas, colourBy, value, index))}`}
              aria-hidden="true"
            />
            <bdi dir="auto">{nameOf(value)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names of the values a colour can stand for; values of imported files speak for themselves. */
function useValueName(colourBy: ColourBy): (value: string) => string {
  const { messages, tag } = useLanguage();
  const { actors, sides, claimants } = useAtlas();
  const { filters, vocabulary } = messages;
  const language = tag.slice(0, 2);

  return (value) => {
    if (value === otherValues) return filters.others;
    if (value === severalVoices) return filters.several;
    if (value === "") return filters.nobody;
    const named = recordsOf()?.get(value);
    if (named) return textIn(named.name, language).text;
    return wordsOf()[value] ?? value;
  };

  function recordsOf() {
    if (colourBy === "actor") return actors;
    if (colourBy === "side") return sides;
    return colourBy === "claimant" ? claimants : null;
  }

  function wordsOf(): Readonly<Record<string, string>> {
    if (colourBy === "type") return vocabulary.incidentTypes;
    if (colourBy === "precision") return vocabulary.precisions;
    return {};
  }
}
