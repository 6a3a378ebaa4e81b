import type { LocalizedText } from "../incidents/localized-text.ts";
import { changeView } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { NameText } from "./NameText.tsx";

interface OpenButtonProps {
  readonly selection: Selection;
  readonly name: LocalizedText;
}

/** A record's name that opens its details. */
export function OpenButton({ selection, name }: OpenButtonProps) {
  return (
    <button type="button" className="link-button" onClick={() => changeView({ selection })}>
      <NameText texts={name} />
    </button>
  );
}
