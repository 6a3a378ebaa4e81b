import { formatDecimalDegrees } from "../../geodesy/decimal-degrees.ts";
import { extentContains } from "../../geodesy/extent.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import { localDateTime } from "../../incidents/local-date-time.ts";
import { minuteOfDate } from "../../incidents/local-time.ts";
import { formatDays, formatMinute } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import type { IncidentSummary } from "../../query/query-protocol.ts";
import { useAtlas } from "../atlas-context.ts";
import { ControlOnDay } from "./ControlOnDay.tsx";
import { DetailsField } from "./DetailsPanel.tsx";
import { NearnessField } from "./NearnessField.tsx";
import { Coordinates } from "./WhereText.tsx";

/** Where a row stands with its doubt; null where it has no position, or says not how well it is known. */
export function positionOfSummary(summary: IncidentSummary): UncertainPosition | null {
  const { position, uncertaintyMeters } = summary;
  return position && uncertaintyMeters !== null ? { position, uncertaintyMeters } : null;
}

/** When and where a row of a file is reported, and what of the atlas is near. */
export function RowFacts({ summary }: { readonly summary: IncidentSummary }) {
  const { messages } = useLanguage();
  const words = messages.details;
  return (
    <>
      <DetailsField name={words.when}>
        <p className="fact">
          <RowTime summary={summary} />
        </p>
      </DetailsField>
      <DetailsField name={words.where}>
        <p className="fact">{messages.vocabulary.precisions[summary.precision]}</p>
        <RowCoordinates summary={summary} />
      </DetailsField>
      <RowSurroundings summary={summary} />
    </>
  );
}

/** Whole days as days; else the minutes in UTC, which is how files are read. */
function RowTime({ summary }: { readonly summary: IncidentSummary }) {
  const { messages, tag } = useLanguage();
  const zone = useAtlas().atlas.heading.timeZone;
  const { startMinute, endMinute } = summary;
  if (startMinute === null || endMinute === null) return messages.list.noDate;
  if (isFirstMinute(startMinute, zone) && isFirstMinute(endMinute, zone)) {
    const span = { startMinute, endMinute, precision: "day", approximate: false } as const;
    return formatDays(tag, { ...span, zone });
  }
  const start = formatMinute(tag, startMinute, "UTC");
  const isMoment = endMinute - startMinute <= 1;
  const text = isMoment
    ? start
    : messages.timeline.between(start, formatMinute(tag, endMinute, "UTC"));
  return messages.details.utcTime(text);
}

/** Whether a day of the clock begins with a minute. */
function isFirstMinute(minute: number, zone: string): boolean {
  const day = localDateTime(minute, zone).slice(0, 10);
  return minuteOfDate(day, zone) === minute;
}

function RowCoordinates({ summary }: { readonly summary: IncidentSummary }) {
  const at = positionOfSummary(summary);
  if (at !== null) return <Coordinates at={at} />;
  if (summary.position === null) return null;
  return <bdi dir="ltr">{formatDecimalDegrees(summary.position, 0)}</bdi>;
}

/** Places and control of the atlas, for rows that lie within what the atlas is about. */
function RowSurroundings({ summary }: { readonly summary: IncidentSummary }) {
  const { extent, timeZone } = useAtlas().atlas.heading;
  const at = positionOfSummary(summary);
  if (at === null || !extentContains(extent, at.position)) return null;
  const { startMinute } = summary;
  return (
    <>
      <NearnessField at={at} />
      {startMinute !== null && (
        <ControlOnDay at={at} day={localDateTime(startMinute, timeZone).slice(0, 10)} />
      )}
    </>
  );
}
