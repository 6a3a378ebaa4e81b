import { type LocalizedText, textIn } from "../../incidents/localized-text.ts";
import { positionOfRecord } from "../../incidents/position-of-record.ts";
import { useLanguage } from "../../language/language.ts";
import type { Selection } from "../../view/view-state.ts";
import { useAtlas } from "../atlas-context.ts";
import { AskHereMenu } from "./AskHereMenu.tsx";

interface AskHereButtonProps {
  readonly anchor: Selection;
  readonly name: LocalizedText;
}

/** Asks for a ring around a record of the atlas, where it has one position. */
export function AskHereButton({ anchor, name }: AskHereButtonProps) {
  const { tag } = useLanguage();
  const at = positionOfRecord(useAtlas(), anchor);
  if (at === null) return null;
  const { text } = textIn(name, tag.slice(0, 2));
  return <AskHereMenu center={at.position} anchor={anchor} name={text} />;
}
