import { type LocalizedText, textIn } from "../../incidents/localized-text.ts";
import { positionOfRecord } from "../../incidents/position-of-record.ts";
import { distanceTexts } from "../../language/distance-messages.ts";
import { formatDistance } from "../../language/format-distance.ts";
import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { addRing } from "../../view/asked-rings.ts";
import { commonRadiiMeters } from "../../view/ring-limits.ts";
import { useView } from "../../view/store.ts";
import type { Selection } from "../../view/view-state.ts";
import { useAtlas } from "../atlas-context.ts";

interface AskHereButtonProps {
  readonly anchor: Selection;
  readonly name: LocalizedText;
}

/** A menu of common radii; choosing one draws a ring around the record that is open. */
export function AskHereButton({ anchor, name }: AskHereButtonProps) {
  const { tag } = useLanguage();
  const index = useAtlas();
  const units = useView((view) => view.units);
  const at = positionOfRecord(index, anchor);
  if (at === null) return null;

  function ask(radiusMeters: number): void {
    if (at === null || !(radiusMeters > 0)) return;
    const shown = distanceTexts.near.ringName(textIn(name, tag.slice(0, 2)).text);
    addRing({ center: at.position, anchor, radiusMeters, name: shown });
    announce(distanceTexts.near.added(shown, formatDistance(tag, radiusMeters, units)));
  }

  return (
    <select
      className="button"
      aria-label={distanceTexts.near.askHere}
      value=""
      onChange={(event) => ask(Number(event.target.value))}
    >
      <option value="">{distanceTexts.near.askHere}</option>
      {commonRadiiMeters.map((meters) => (
        <option key={meters} value={meters}>
          {formatDistance(tag, meters, units)}
        </option>
      ))}
    </select>
  );
}
