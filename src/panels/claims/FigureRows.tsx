import type { FigureClaim } from "../../incidents/figure-groups.ts";
import { namesNumber } from "../../incidents/figure-groups.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { figureWords } from "../../language/claim-words.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { useWidth } from "../use-width.ts";
import { FigureMark } from "./FigureMark.tsx";
import { PlotRow } from "./PlotRow.tsx";
import type { PlotScale } from "./plot-scale.ts";

interface FigureRowsProps {
  readonly claims: readonly FigureClaim[];
  readonly scale: PlotScale;
}

const rowHeight = 18;
const axisHeight = 20;
const startMargin = 10;

/** Room beyond the scale for the arrows of open ends. */
const endMargin = 26;

/** A line a claim on one scale; each is a button that leads to the claim in full. */
export function FigureRows({ claims, scale }: FigureRowsProps) {
  const [element, width] = useWidth<HTMLDivElement>();
  const room = Math.max(60, width - startMargin - endMargin);
  const along = (value: number) => startMargin + (value / scale.max) * room;
  return (
    <div ref={element} className="figure-rows">
      <ol>
        {claims.map((claim) => (
          <li key={claim.id}>
            <FigureRow claim={claim} scale={scale} along={along} width={width} />
          </li>
        ))}
      </ol>
      <ScaleAxis scale={scale} along={along} width={width} />
    </div>
  );
}

interface FigureRowProps {
  readonly claim: FigureClaim;
  readonly scale: PlotScale;
  readonly along: (value: number) => number;
  readonly width: number;
}

function FigureRow({ claim, scale, along, width }: FigureRowProps) {
  const language = useLanguage();
  return (
    <PlotRow claim={claim} value={figureWords(claim, language)}>
      {namesNumber(claim) ? (
        <svg className="figure-strip" width={width} height={rowHeight} aria-hidden="true">
          {scale.ticks.map((tick) => (
            <line
              key={tick}
              className="plot-grid"
              x1={along(tick)}
              x2={along(tick)}
              y1={0}
              y2={rowHeight}
            />
          ))}
          <FigureMark
            figure={claim.figure}
            hedges={claim.hedges}
            across={rowHeight / 2}
            along={along}
            ends={[2, Math.max(60, width - 4)]}
            direction="horizontal"
          />
        </svg>
      ) : (
        <span className="quiet figure-wordy">{claimMessages.claims.wordsOnly}</span>
      )}
    </PlotRow>
  );
}

function ScaleAxis({ scale, along, width }: Omit<FigureRowProps, "claim">) {
  const { tag } = useLanguage();
  return (
    <svg className="figure-strip plot-axis" width={width} height={axisHeight} aria-hidden="true">
      <line x1={along(0)} x2={along(scale.max)} y1={0.5} y2={0.5} />
      {scale.ticks.map((tick) => (
        <text key={tick} x={along(tick)} y={14} textAnchor="middle">
          {formatCount(tag, tick)}
        </text>
      ))}
    </svg>
  );
}
