import { useMemo } from "react";
import type { LocalizedText } from "../incidents/localized-text.ts";
import { countVoices } from "../incidents/spoken-of-by.ts";
import { claimMessages } from "../language/claim-messages.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import { changeView, useView } from "../view/store.ts";
import { useAtlas } from "./atlas-context.ts";
import { Checkbox } from "./Checkbox.tsx";
import { NameText } from "./NameText.tsx";

/** Which incidents pass by who speaks of them: sides, and below them each claimant. */
export function VoiceFilter() {
  const words = claimMessages.claims.filters;
  const index = useAtlas();
  const known = useView((view) => view.known);
  const sides = useView((view) => view.sides);
  const claimants = useView((view) => view.claimants);
  const counts = useMemo(() => countVoices(index, known), [index, known]);
  return (
    <>
      <VoiceGroup
        name={words.sides}
        hint={words.hint}
        voices={index.atlas.sides}
        counts={counts.sides}
        chosen={sides}
        onChange={(chosen) => changeView({ sides: chosen })}
      />
      <details className="disclosure" open={claimants !== null}>
        <summary>{words.claimants}</summary>
        <VoiceGroup
          name={words.claimants}
          hint={words.hint}
          voices={index.atlas.claimants}
          counts={counts.claimants}
          chosen={claimants}
          onChange={(chosen) => changeView({ claimants: chosen })}
        />
      </details>
    </>
  );
}

interface VoiceGroupProps {
  readonly name: string;
  readonly hint: string;
  readonly voices: readonly { readonly id: string; readonly name: LocalizedText }[];
  /** Incidents each of them speaks of. */
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}

/** Boxes of which none is ticked while everybody counts; ticking the first leaves only those by them. */
function VoiceGroup({ name, hint, voices, counts, chosen, onChange }: VoiceGroupProps) {
  const { tag } = useLanguage();

  function change(id: string, isOn: boolean): void {
    const others = (chosen ?? []).filter((other) => other !== id);
    const next = isOn ? [...others, id] : others;
    onChange(next.length === 0 ? null : next);
  }

  return (
    <fieldset className="group">
      <legend>{name}</legend>
      <p className="quiet">{hint}</p>
      {voices
        .map((voice) => ({ ...voice, count: counts.get(voice.id) ?? 0 }))
        .filter(({ id, count }) => count > 0 || (chosen?.includes(id) ?? false))
        .map((voice) => (
          <Checkbox
            key={voice.id}
            checked={chosen?.includes(voice.id) ?? false}
            onChange={(isOn) => change(voice.id, isOn)}
            name={<NameText texts={voice.name} />}
            count={formatCount(tag, voice.count)}
          />
        ))}
    </fieldset>
  );
}
