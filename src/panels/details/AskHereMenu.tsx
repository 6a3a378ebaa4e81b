import type { Position } from "../../geodesy/position.ts";
import { distanceMessages } from "../../language/distance-messages.ts";
import { formatDistance } from "../../language/format-distance.ts";
import { useLanguage } from "../../language/language.ts";
import { announce } from "../../view/announcement.ts";
import { addRing } from "../../view/asked-rings.ts";
import { commonRadiiMeters } from "../../view/ring-limits.ts";
import { useView } from "../../view/store.ts";
import type { Selection } from "../../view/view-state.ts";

interface AskHereMenuProps {
  readonly center: Position;
  /** The record of the atlas whose doubt the ring takes over, or null. */
  readonly anchor: Selection | null;
  readonly name: string;
}

/** A menu of common radii; choosing one draws a ring around the spot. */
export function AskHereMenu({ center, anchor, name }: AskHereMenuProps) {
  const { tag } = useLanguage();
  const units = useView((view) => view.units);

  function ask(radiusMeters: number): void {
    if (!(radiusMeters > 0)) return;
    const shown = distanceMessages.near.ringName(name);
    addRing({ center, anchor, radiusMeters, name: shown });
    announce(distanceMessages.near.added(shown, formatDistance(tag, radiusMeters, units)));
  }

  return (
    <select
      className="button"
      aria-label={distanceMessages.near.askHere}
      value=""
      onChange={(event) => ask(Number(event.target.value))}
    >
      <option value="">{distanceMessages.near.askHere}</option>
      {commonRadiiMeters.map((meters) => (
        <option key={meters} value={meters}>
          {formatDistance(tag, meters, units)}
        </option>
      ))}
    </select>
  );
}
