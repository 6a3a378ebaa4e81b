import type { Incident } from "../../incidents/incident.ts";
import { incidentSpan } from "../../incidents/incident-span.ts";
import type { TimeSpan } from "../../incidents/time-span.ts";
import { formatClock, formatDays, formatZone } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";

/** When an incident is reported to have happened: days, local clock with zone, UTC, and the words used. */
export function IncidentTime({ incident }: { readonly incident: Incident }) {
  const { messages } = useLanguage();
  const { atlas } = useAtlas();
  const span = incidentSpan(incident, atlas.heading.timeZone);
  if (span === null) return <p>{messages.details.notATime}</p>;
  return (
    <>
      <p className="fact">
        <SpanDays span={span} night={incident.when.night ?? false} />
      </p>
      <SpanClock span={span} />
      {incident.when.asReported && (
        <p className="quiet">
          {messages.details.asReported}: <NameText texts={incident.when.asReported} />
        </p>
      )}
    </>
  );
}

function SpanDays({ span, night }: { readonly span: TimeSpan; readonly night: boolean }) {
  const { messages, tag } = useLanguage();
  const days = formatDays(tag, span);
  const text = night ? messages.details.nightOf(days) : days;
  const dayIsSoft = span.approximate && span.precision !== "minute" && span.precision !== "hour";
  return dayIsSoft ? messages.details.about(text) : text;
}

function SpanClock({ span }: { readonly span: TimeSpan }) {
  const { messages, tag } = useLanguage();
  const words = messages.details;
  const clock = formatClock(tag, span);
  if (clock === "") return null;
  const local = span.approximate ? words.about(clock) : clock;
  const utc = { ...span, zone: "UTC" };
  return (
    <ul className="clock">
      <li>{words.localTime(local, formatZone(tag, span.zone, span.startMinute))}</li>
      <li>{words.utcTime(`${formatDays(tag, utc, "short")}, ${formatClock(tag, utc)}`)}</li>
    </ul>
  );
}
