import type { Claim } from "../../incidents/claim.ts";
import { bySaid } from "../../incidents/claim-order.ts";
import { offsetMinutes } from "../../incidents/local-time.ts";
import { byTime, type ToldTime } from "../../incidents/told-times.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { toldTimeWords } from "../../language/claim-words.ts";
import { formatTick, formatZone } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { timeCaption } from "../../language/time-caption.ts";
import { useAtlas } from "../atlas-context.ts";
import { pixelOf, type TimeScale, type TimeTick, ticksOf } from "../time-scale.ts";
import { useWidth } from "../use-width.ts";
import type { PlotChoice } from "./FigurePlot.tsx";
import { PlotRow } from "./PlotRow.tsx";
import { PlotTable } from "./PlotTable.tsx";

interface TimePlotProps {
  /** Two or more. */
  readonly times: readonly ToldTime[];
  readonly choice: PlotChoice;
}

const rowHeight = 18;
const margin = 12;
const pixelsBetweenTicks = 48;

/** When an incident began according to each claim: in words, drawn on the clock of the atlas, and as a table. */
export function TimePlot({ times, choice }: TimePlotProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const { timeZone } = index.atlas.heading;
  const [element, width] = useWidth<HTMLDivElement>();
  const scale = scaleOf(times, Math.max(60, width - 2 * margin));
  const ticks = localTicks(scale, timeZone);
  const inOrder = times.toSorted(
    choice.order === "said" ? (a, b) => bySaid(a.claim, b.claim) : byTime,
  );
  const startOf = ({ when }: Claim) => toldTimeWords(when ?? "", index, language);
  return (
    <figure className="figure-plot">
      <figcaption>{timeCaption(times, index, language)}</figcaption>
      <div ref={element} className="figure-rows">
        <ol>
          {inOrder.map((time) => (
            <li key={time.claim.id}>
              <PlotRow claim={time.claim} value={startOf(time.claim)}>
                <svg className="figure-strip" width={width} height={rowHeight} aria-hidden="true">
                  <TickLines scale={scale} ticks={ticks} />
                  <TimeMark time={time} scale={scale} />
                </svg>
              </PlotRow>
            </li>
          ))}
        </ol>
        <svg className="figure-strip plot-axis" width={width} height={20} aria-hidden="true">
          <line x1={margin} x2={margin + scale.width} y1={0.5} y2={0.5} />
          {ticks.map(({ minute, unit }) => (
            <text key={minute} x={margin + pixelOf(scale, minute)} y={14} textAnchor="middle">
              {formatTick(language.tag, minute, unit, timeZone)}
            </text>
          ))}
        </svg>
      </div>
      <p className="quiet">{words.timeAxis(formatZone(language.tag, timeZone, scale.from))}</p>
      <details className="disclosure">
        <summary>{words.asTable}</summary>
        <PlotTable
          claims={inOrder.map(({ claim }) => claim)}
          columns={[{ head: language.messages.vocabulary.subjects.start, cellOf: startOf }]}
        />
      </details>
    </figure>
  );
}

function TickLines({
  scale,
  ticks,
}: {
  readonly scale: TimeScale;
  readonly ticks: readonly TimeTick[];
}) {
  return ticks.map(({ minute }) => {
    const x = margin + pixelOf(scale, minute);
    return <line key={minute} className="plot-grid" x1={x} x2={x} y1={0} y2={rowHeight} />;
  });
}

/** A disc for a moment, dashed around where it is "about"; a bar for a whole day or longer. */
function TimeMark({ time, scale }: { readonly time: ToldTime; readonly scale: TimeScale }) {
  const { startMinute, endMinute, approximate, precision } = time.span;
  const start = margin + pixelOf(scale, startMinute);
  const y = rowHeight / 2;
  if (precision !== "minute" && precision !== "hour") {
    const end = margin + pixelOf(scale, endMinute);
    return <line className="mark-bar" x1={start} x2={end} y1={y} y2={y} />;
  }
  return (
    <>
      {approximate && <circle className="mark-soft" cx={start} cy={y} r={7.5} />}
      <circle className="mark-included" cx={start} cy={y} r={4.5} />
    </>
  );
}

/** Marks at round times of the clock in a zone, whose offset is taken where the scale begins. */
function localTicks(scale: TimeScale, timeZone: string): readonly TimeTick[] {
  const offset = offsetMinutes(timeZone, scale.from);
  const onClock = { ...scale, from: scale.from + offset, to: scale.to + offset };
  return ticksOf(onClock, pixelsBetweenTicks).map((tick) => ({
    ...tick,
    minute: tick.minute - offset,
  }));
}

/** From the earliest start told to the end of the latest. */
function scaleOf(times: readonly ToldTime[], width: number): TimeScale {
  const from = Math.min(...times.map(({ span }) => span.startMinute));
  const to = Math.max(...times.map(({ span }) => span.endMinute));
  return { from, to: Math.max(to, from + 60), width };
}
