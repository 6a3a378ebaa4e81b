import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { localDateTime, minuteOfLocalDateTime } from "../incidents/local-date-time.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { Histogram, MinuteWindow } from "../query/query-protocol.ts";
import { lookAt, lookingStore, useAnswered } from "../view/answered.ts";
import { changeView, useStore, useView } from "../view/store.ts";
import { KnownInput } from "./KnownInput.tsx";
import { TimeChart } from "./TimeChart.tsx";
import { axisHolding, shifted, stretchedAxis } from "./time-scale.ts";

// loaded when first opened: most readers look at the bars
const TimeTable = lazy(async () => ({ default: (await import("./TimeTable.tsx")).TimeTable }));

interface TimelineProps {
  /** IANA zone of the clock the inputs show. */
  readonly zone: string;
}

interface TimeWindowProps extends TimelineProps {
  readonly histogram: Histogram;
  /** Earliest start and latest end of what there is. */
  readonly extent: MinuteWindow;
  /** The chosen time, or null for all. */
  readonly time: MinuteWindow | null;
  /** The part of the extent the bars are drawn over, or null for all. */
  readonly axis: MinuteWindow | null;
}

const stepMinutes = { night: 720, day: 1440, week: 10_080, month: 43_200 } as const;

type StepName = keyof typeof stepMinutes;

const stepNames: readonly StepName[] = ["night", "day", "week", "month"];

/** How long a step is looked at while playing, ms. */
const playMilliseconds = 900;

/** Histogram, window, inputs and steps: one time filter, five ways to set it. */
export function Timeline({ zone }: TimelineProps) {
  const time = useView((view) => view.time);
  const axis = useStore(lookingStore, (looking) => looking.axis);
  const answer = useAnswered()?.answer;
  if (!answer?.timeExtent) return null;
  const { histogram, timeExtent } = answer;
  return (
    <TimeWindow histogram={histogram} extent={timeExtent} axis={axis} time={time} zone={zone} />
  );
}

function TimeWindow({ histogram, extent, axis, time, zone }: TimeWindowProps) {
  const { messages, tag } = useLanguage();
  const words = messages.timeline;
  const [stepName, setStepName] = useState<StepName>("week");
  const [playing, setPlaying] = useState(false);
  const step = stepMinutes[stepName];
  const shown = time ?? extent;
  const drawn = axis ?? extent;
  const [tabulating, setTabulating] = useState(false);

  const choose = useCallback(
    (next: MinuteWindow | null) => {
      setTime(next);
      if (axis !== null && next !== null) lookAt({ axis: axisHolding(axis, next, extent) });
    },
    [axis, extent],
  );

  function draw(next: MinuteWindow): void {
    const isAll = next.from <= extent.from && next.to >= extent.to;
    lookAt({ axis: isAll ? null : next });
  }

  /** Half or double the time, around the chosen one where there is one. */
  function stretch(factor: number): void {
    const { from, to } = time ?? drawn;
    draw(stretchedAxis(drawn, factor, (from + to) / 2, extent));
  }

  useEffect(
    function playOn() {
      if (!playing) return;
      const timer = setTimeout(() => {
        if (time !== null && time.to >= extent.to) setPlaying(false);
        else choose(stepped(time, step, 1, extent));
      }, playMilliseconds);
      return function stopPlaying() {
        clearTimeout(timer);
      };
    },
    [playing, time, step, extent, choose],
  );

  function play(): void {
    const atEnd = time === null || time.to >= extent.to;
    if (!playing && atEnd) choose({ from: extent.from, to: extent.from + step });
    setPlaying(!playing);
  }

  return (
    <section className="timeline" aria-label={words.heading}>
      <TimeChart
        histogram={histogram}
        extent={extent}
        axis={drawn}
        time={time}
        zone={zone}
        onTime={choose}
        onAxis={draw}
      />
      <div className="timeline-controls">
        <DateTimeInput
          label={words.from}
          minute={shown.from}
          zone={zone}
          onMinute={(from) => choose(ordered({ from, to: shown.to }))}
        />
        <DateTimeInput
          label={words.to}
          minute={shown.to}
          zone={zone}
          onMinute={(to) => choose(ordered({ from: shown.from, to }))}
        />
        <span className="button-row">
          <IconButton
            name={words.earlier}
            glyph="‹"
            onClick={() => choose(stepped(time, step, -1, extent))}
          />
          <button type="button" className="button" aria-pressed={playing} onClick={play}>
            {playing ? words.pause : words.play}
          </button>
          <IconButton
            name={words.later}
            glyph="›"
            onClick={() => choose(stepped(time, step, 1, extent))}
          />
        </span>
        <label className="field">
          <span className="visually-hidden">{words.window}</span>
          <select
            title={words.window}
            value={stepName}
            onChange={(event) => setStepName(stepNameOf(event.target.value))}
          >
            {stepNames.map((name) => (
              <option key={name} value={name}>
                {words.windows[name]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          disabled={time === null}
          onClick={() => choose(null)}
        >
          {words.whole}
        </button>
        <KnownInput />
        <span className="button-row">
          <IconButton name={words.closer} glyph="+" onClick={() => stretch(0.5)} />
          <IconButton
            name={words.wider}
            glyph="−"
            isDisabled={axis === null}
            onClick={() => stretch(2)}
          />
          <button type="button" className="button" onClick={() => setTabulating(true)}>
            {words.table}
          </button>
        </span>
        <span className="quiet timeline-notes">
          {words.zone(zone)}
          {` · ${words.tallest(formatCount(tag, Math.max(0, ...histogram.all)))}`}
        </span>
      </div>
      {tabulating && (
        <Suspense>
          <TimeTable
            histogram={histogram}
            zone={zone}
            onTime={choose}
            onClose={() => setTabulating(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function setTime(time: MinuteWindow | null): void {
  changeView({ time });
}

interface DateTimeInputProps {
  readonly label: string;
  readonly minute: number;
  readonly zone: string;
  readonly onMinute: (minute: number) => void;
}

/** A native input on the zone's clock; it speaks only when it holds a whole date and time. */
function DateTimeInput({ label, minute, zone, onMinute }: DateTimeInputProps) {
  const value = localDateTime(minute, zone);
  const [draft, setDraft] = useState<string | null>(null);

  function change(text: string): void {
    setDraft(text);
    const entered = minuteOfLocalDateTime(text, zone);
    if (entered !== null) onMinute(entered);
  }

  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="datetime-local"
        value={draft ?? value}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

interface IconButtonProps {
  readonly name: string;
  readonly glyph: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function IconButton({ name, glyph, isDisabled = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button icon-button"
      aria-label={name}
      title={name}
      disabled={isDisabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{glyph}</span>
    </button>
  );
}

/** The window one step on or back; without one, the first or the last step of the whole extent. */
function stepped(
  time: MinuteWindow | null,
  step: number,
  direction: 1 | -1,
  extent: MinuteWindow,
): MinuteWindow {
  if (time !== null)
    return shifted({ from: time.from, to: time.from + step }, direction * step, extent);
  return direction === 1
    ? { from: extent.from, to: extent.from + step }
    : { from: extent.to - step, to: extent.to };
}

/** An end before its start moves with it, an hour apart, rather than making an empty window. */
function ordered({ from, to }: MinuteWindow): MinuteWindow {
  return from < to ? { from, to } : { from, to: from + 60 };
}

function stepNameOf(value: string): StepName {
  return stepNames.find((name) => name === value) ?? "week";
}
