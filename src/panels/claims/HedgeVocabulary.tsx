import { type HedgeKind, hedgeKinds, hedges } from "../../incidents/hedge.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";

const kinds: readonly HedgeKind[] = ["voice", "bound", "certainty"];

/** Every hedging word and what is meant by it here. */
export function HedgeVocabulary() {
  const { messages } = useLanguage();
  const words = claimMessages.claims;
  return (
    <details className="disclosure">
      <summary>{words.hedgesHeading}</summary>
      <p className="quiet">{words.hedgesHint}</p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h4>{words.hedgeKindNames[kind]}</h4>
          <dl className="fields">
            {hedges
              .filter((hedge) => hedgeKinds[hedge] === kind)
              .map((hedge) => (
                <div key={hedge}>
                  <dt>{messages.vocabulary.hedges[hedge].word}</dt>
                  <dd>{messages.vocabulary.hedges[hedge].meaning}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
