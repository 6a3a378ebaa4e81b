import type { Map as LeafletMap } from "leaflet";
import type { Extent } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { controlStatementOn } from "../incidents/control-statement.ts";
import { formatCount } from "../language/format-number.ts";
import { formatPartialDate } from "../language/format-time.ts";
import { useLanguage } from "../language/language.ts";
import { controlDayOf } from "../view/control-day.ts";
import { useView } from "../view/store.ts";

interface ControlCaptionProps {
  readonly map: LeafletMap;
  readonly atlas: Atlas;
}

/** For which day areas of control are shown and how old the statement behind them is, always in view with them. */
export function ControlCaption({ map, atlas }: ControlCaptionProps) {
  const { messages, tag } = useLanguage();
  const words = messages.legend.caption;
  const controlDate = useView((view) => view.controlDate);
  const time = useView((view) => view.time);
  const isHidden = useView((view) => view.hiddenLayers.includes("control"));
  // where the map looks: it has moved by the time this changes
  useView((view) => view.map);
  const day = controlDayOf({ controlDate, time }, atlas.heading);
  if (isHidden || day === null || atlas.controlAreas.length === 0) return null;
  if (!isInView(map, atlas.heading.extent)) return null;
  const statement = controlStatementOn(atlas.controlAreas, day);
  const days = formatCount(tag, Math.abs(statement?.daysBefore ?? 0));
  return (
    <p className="atlas-caption">
      <strong>{words.day(formatPartialDate(tag, day))}</strong>{" "}
      <span>
        {statement?.holds !== true && words.none}{" "}
        {statement && words.stated(statement.daysBefore, days)}
      </span>
    </p>
  );
}

function isInView(map: LeafletMap, [west, south, east, north]: Extent): boolean {
  return map.getBounds().intersects([
    [south, west],
    [north, east],
  ]);
}
