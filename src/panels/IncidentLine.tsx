import { memo } from "react";
import { formatDays } from "../language/format-time.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentSummary } from "../query/query-protocol.ts";
import { ActorBadge } from "./ActorBadge.tsx";
import { useAtlas } from "./atlas-context.ts";
import { TypeGlyph } from "./TypeGlyph.tsx";

interface IncidentLineProps {
  readonly summary: IncidentSummary;
}

/** One incident in two lines: sign, title, time, how well it is placed. */
export const IncidentLine = memo(function IncidentLine({ summary }: IncidentLineProps) {
  const { messages } = useLanguage();
  const { actors } = useAtlas();
  const involved = summary.actors
    .map((id) => actors.get(id))
    .filter((actor) => actor !== undefined);
  return (
    <>
      <span className="line-signs">
        <TypeGlyph type={summary.type} />
      </span>
      <span className="line-text">
        <bdi className="line-title" dir="auto">
          {summary.title || messages.list.untitled}
        </bdi>
        <span className="line-facts">
          <DayText summary={summary} />
          {" · "}
          {messages.app.precisionShort[summary.precision]}
        </span>
      </span>
      <span className="line-actors">
        {involved.slice(0, 4).map((actor) => (
          <ActorBadge key={actor.id} actor={actor} />
        ))}
      </span>
    </>
  );
});

function DayText({ summary }: IncidentLineProps) {
  const { messages, tag } = useLanguage();
  const { atlas } = useAtlas();
  const { startMinute, endMinute } = summary;
  if (startMinute === null || endMinute === null) return messages.list.noDate;
  const zone = atlas.heading.timeZone;
  const span = { startMinute, endMinute, precision: "day", approximate: false, zone } as const;
  return formatDays(tag, span, "short");
}
