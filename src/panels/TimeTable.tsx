import { formatCount } from "../language/format-number.ts";
import { formatMinute, formatWindow } from "../language/format-time.ts";
import { useLanguage } from "../language/language.ts";
import type { Histogram, MinuteWindow } from "../query/query-protocol.ts";
import { Dialog } from "./Dialog.tsx";

interface TimeTableProps {
  readonly histogram: Histogram;
  readonly zone: string;
  readonly onTime: (time: MinuteWindow) => void;
  readonly onClose: () => void;
}

/** The bars of the timeline as a table; each line chooses the time of its bar. */
export function TimeTable({ histogram, zone, onTime, onClose }: TimeTableProps) {
  const { messages, tag } = useLanguage();
  const words = messages.timeline;
  const { startMinute, binMinutes, passing, all } = histogram;
  const bars = Array.from(all, (count, bin) => ({
    from: startMinute + bin * binMinutes,
    to: startMinute + (bin + 1) * binMinutes,
    all: count,
    passing: passing[bin] ?? 0,
  })).filter((bar) => bar.all > 0);

  function nameOf({ from, to }: MinuteWindow): string {
    if (binMinutes >= 1440) return formatWindow(tag, from, to, zone);
    return words.between(formatMinute(tag, from, zone), formatMinute(tag, to, zone));
  }

  return (
    <Dialog heading={words.chart} className="chooser" onClose={onClose}>
      <div className="chooser-list">
        <table className="time-table">
          <thead>
            <tr>
              <th scope="col">{words.starting}</th>
              <th scope="col">{words.passing}</th>
              <th scope="col">{words.all}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.from}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => choose(bar)}>
                    {nameOf(bar)}
                  </button>
                </th>
                <td>{formatCount(tag, bar.passing)}</td>
                <td>{formatCount(tag, bar.all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );

  function choose({ from, to }: MinuteWindow): void {
    onTime({ from, to });
    onClose();
  }
}
