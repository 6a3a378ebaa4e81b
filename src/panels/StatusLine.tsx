import { useEffect, useState } from "react";
import { formatCount } from "../language/format-number.ts";
import { formatWindow } from "../language/format-time.ts";
import { useLanguage } from "../language/language.ts";
import { announcementStore } from "../view/announcement.ts";
import { useAnswered } from "../view/answered.ts";
import { useStore } from "../view/store.ts";
import { useAtlas } from "./atlas-context.ts";

/** How long counts settle before they are said aloud, ms. */
const settleMilliseconds = 500;

/** How many incidents are shown and of which days, for the eye; `LiveRegions` says it aloud. */
export function StatusLine() {
  return (
    <p className={useAnswered() === null ? "status status-waiting" : "status"} aria-hidden="true">
      {useStatusText()}
    </p>
  );
}

/** What screen readers are told without asking: the settled status, and what was switched. */
export function LiveRegions() {
  const settled = useSettled(useStatusText());
  const announcement = useStore(announcementStore, ({ text }) => text);
  return (
    <>
      <p className="visually-hidden" role="status">
        {settled}
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

function useStatusText(): string {
  const { messages, tag } = useLanguage();
  const { atlas } = useAtlas();
  const answered = useAnswered();
  if (answered === null) return messages.app.loading;
  const { passing, total, passingUnplaced } = answered.answer;
  const { time } = answered.request.filter;
  return messages.app.status({
    passing,
    total,
    passingShown: formatCount(tag, passing),
    totalShown: formatCount(tag, total),
    days: time
      ? formatWindow(tag, time.from, time.to, atlas.heading.timeZone)
      : messages.app.allTimes,
    unplaced: passingUnplaced,
    unplacedShown: formatCount(tag, passingUnplaced),
  });
}

/** The text once it has not changed for half a second. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(
    function settle() {
      const timer = setTimeout(() => setSettled(text), settleMilliseconds);
      return function unsettle() {
        clearTimeout(timer);
      };
    },
    [text],
  );
  return settled;
}
