import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { formatMinute, formatTick } from "../language/format-time.ts";
import { useLanguage } from "../language/language.ts";
import type { Histogram, MinuteWindow } from "../query/query-protocol.ts";
import {
  minuteAt,
  pixelOf,
  shifted,
  stretchedAxis,
  type TimeScale,
  ticksOf,
} from "./time-scale.ts";
import { useWheel } from "./use-wheel.ts";
import { useWidth } from "./use-width.ts";

interface TimeChartProps {
  readonly histogram: Histogram;
  /** Earliest start and latest end of what there is. */
  readonly extent: MinuteWindow;
  /** The part of the extent that is drawn. */
  readonly axis: MinuteWindow;
  readonly time: MinuteWindow | null;
  readonly zone: string;
  readonly onTime: (time: MinuteWindow | null) => void;
  readonly onAxis: (axis: MinuteWindow) => void;
}

const barsHeight = 56;
const axisHeight = 18;
/** Shortest drag that makes a new window, pixels: less is a click. */
const leastDrag = 4;

/** How far the wheel is turned to see twice the time, pixels. */
const wheelPixelsPerDoubling = 300;

/** Bars over time with a window that can be drawn, moved and resized by pointer or keys. */
export function TimeChart({ histogram, extent, axis, time, zone, onTime, onAxis }: TimeChartProps) {
  const { messages } = useLanguage();
  const [frame, width] = useWidth<HTMLDivElement>();
  const scale: TimeScale = { ...axis, width: Math.max(1, width) };
  const drag = useWindowDrag(scale, extent, time, onTime);

  useWheel(frame, ({ clientX, deltaX, deltaY }) => {
    if (Math.abs(deltaX) > Math.abs(deltaY)) {
      const minutesPerPixel = (axis.to - axis.from) / scale.width;
      onAxis(shifted(axis, Math.round(deltaX * minutesPerPixel), extent));
      return;
    }
    const left = frame.current?.getBoundingClientRect().left ?? 0;
    const factor = 2 ** (deltaY / wheelPixelsPerDoubling);
    onAxis(stretchedAxis(axis, factor, minuteAt(scale, clientX - left), extent));
  });

  return (
    <div className="time-chart" ref={frame}>
      <svg
        width={width}
        height={barsHeight + axisHeight}
        role="img"
        aria-label={messages.timeline.chart}
        {...drag}
      >
        <Bars histogram={histogram} scale={scale} time={time} />
        <Axis scale={scale} zone={zone} />
        {time && <WindowShade scale={scale} time={time} />}
      </svg>
      {(["from", "to"] as const).map((edge) => (
        <WindowHandle
          key={edge}
          edge={edge}
          scale={scale}
          extent={extent}
          time={time}
          zone={zone}
          onTime={onTime}
        />
      ))}
    </div>
  );
}

interface BarsProps {
  readonly histogram: Histogram;
  readonly scale: TimeScale;
  readonly time: MinuteWindow | null;
}

function Bars({ histogram, scale, time }: BarsProps) {
  const tallest = Math.max(1, ...histogram.all);
  const barWidth = Math.max(1, pixelOf(scale, scale.from + histogram.binMinutes) - 1);
  return Array.from(histogram.all, (all, bin) => {
    const minute = histogram.startMinute + bin * histogram.binMinutes;
    const x = pixelOf(scale, minute);
    const passing = histogram.passing[bin] ?? 0;
    const chosen = time === null || (minute < time.to && minute + histogram.binMinutes > time.from);
    return (
      // bins have no identity but their place
      <g key={minute} className={chosen ? "bar chosen" : "bar"}>
        <Bar x={x} width={barWidth} share={all / tallest} className="bar-all" />
        <Bar x={x} width={barWidth} share={passing / tallest} className="bar-passing" />
      </g>
    );
  });
}

interface BarProps {
  readonly x: number;
  readonly width: number;
  readonly share: number;
  readonly className: string;
}

function Bar({ x, width, share, className }: BarProps) {
  if (share === 0) return null;
  const height = Math.max(2, share * (barsHeight - 4));
  return <rect className={className} x={x} y={barsHeight - height} width={width} height={height} />;
}

function Axis({ scale, zone }: { readonly scale: TimeScale; readonly zone: string }) {
  const { tag } = useLanguage();
  return (
    <g className="axis">
      <line x1={0} x2={scale.width} y1={barsHeight + 0.5} y2={barsHeight + 0.5} />
      {ticksOf(scale, 72).map((tick) => (
        <g key={tick.minute} transform={`translate(${pixelOf(scale, tick.minute)} ${barsHeight})`}>
          <line y2={4} />
          <text x={3} y={14}>
            {formatTick(tag, tick.minute, tick.unit, tick.unit === "hour" ? zone : "UTC")}
          </text>
        </g>
      ))}
    </g>
  );
}

function WindowShade({ scale, time }: { readonly scale: TimeScale; readonly time: MinuteWindow }) {
  const from = pixelOf(scale, time.from);
  const to = pixelOf(scale, time.to);
  return (
    <>
      <rect className="window-outside" x={0} y={0} width={Math.max(0, from)} height={barsHeight} />
      <rect
        className="window-outside"
        x={to}
        y={0}
        width={Math.max(0, scale.width - to)}
        height={barsHeight}
      />
      <rect
        className="window-inside"
        x={from}
        y={0.5}
        width={Math.max(2, to - from)}
        height={barsHeight}
      />
    </>
  );
}

interface WindowHandleProps {
  readonly edge: "from" | "to";
  readonly scale: TimeScale;
  readonly extent: MinuteWindow;
  readonly time: MinuteWindow | null;
  readonly zone: string;
  readonly onTime: (time: MinuteWindow | null) => void;
}

/** One edge of the window: a slider with keys, and a grip for the pointer. */
function WindowHandle({ edge, scale, extent, time, zone, onTime }: WindowHandleProps) {
  const { messages, tag } = useLanguage();
  const window = time ?? extent;
  const minute = window[edge];

  function moveTo(next: number): void {
    const clamped = Math.min(Math.max(next, extent.from), extent.to);
    const changed = { ...window, [edge]: clamped };
    if (changed.to - changed.from >= 1) onTime(changed);
  }

  function moveByKey(event: KeyboardEvent): void {
    const step = keyStep(event);
    if (step === null) return;
    event.preventDefault();
    moveTo(step === "start" ? extent.from : step === "end" ? extent.to : minute + step);
  }

  function moveByPointer(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const chart = event.currentTarget.parentElement?.getBoundingClientRect();
    if (chart) moveTo(minuteAt(scale, event.clientX - chart.left));
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      className={`window-handle window-handle-${edge}`}
      aria-label={edge === "from" ? messages.timeline.start : messages.timeline.end}
      aria-valuemin={extent.from}
      aria-valuemax={extent.to}
      aria-valuenow={minute}
      aria-valuetext={formatMinute(tag, minute, zone)}
      style={{ left: `${Math.min(Math.max(0, pixelOf(scale, minute)), scale.width)}px` }}
      onKeyDown={moveByKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={moveByPointer}
    />
  );
}

/** Arrow keys move an hour, with Shift a day; Page keys a week. */
function keyStep(event: KeyboardEvent): number | "start" | "end" | null {
  const small = event.shiftKey ? 1440 : 60;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowUp":
      return small;
    case "ArrowLeft":
    case "ArrowDown":
      return -small;
    case "PageUp":
      return 10_080;
    case "PageDown":
      return -10_080;
    case "Home":
      return "start";
    case "End":
      return "end";
    default:
      return null;
  }
}

interface DragStart {
  readonly minute: number;
  readonly pixel: number;
  readonly moving: MinuteWindow | null;
}

/** Dragging on the bars draws a new window; dragging inside the window moves it. */
function useWindowDrag(
  scale: TimeScale,
  extent: MinuteWindow,
  time: MinuteWindow | null,
  onTime: (time: MinuteWindow | null) => void,
) {
  const start = useRef<DragStart | null>(null);

  function pixelUnder(event: PointerEvent<SVGSVGElement>): number {
    return event.clientX - event.currentTarget.getBoundingClientRect().left;
  }

  return {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const pixel = pixelUnder(event);
      const minute = minuteAt(scale, pixel);
      const inside = time !== null && minute > time.from && minute < time.to;
      start.current = { minute, pixel, moving: inside ? time : null };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const from = start.current;
      if (from === null) return;
      const pixel = pixelUnder(event);
      if (Math.abs(pixel - from.pixel) < leastDrag) return;
      const minute = minuteAt(scale, pixel);
      if (from.moving !== null) onTime(shifted(from.moving, minute - from.minute, extent));
      else onTime({ from: Math.min(minute, from.minute), to: Math.max(minute, from.minute) });
    },
    onPointerUp() {
      start.current = null;
    },
    onPointerCancel() {
      start.current = null;
    },
  };
}
