import { bySaid } from "../../incidents/claim-order.ts";
import { type FigureClaim, leastNamed, namesNumber } from "../../incidents/figure-groups.ts";
import { revisionsOf } from "../../incidents/revisions.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, figureWords, shortDay } from "../../language/claim-words.ts";
import { formatCount, formatList } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { useWidth } from "../use-width.ts";
import { FigureMark } from "./FigureMark.tsx";
import type { PlotScale } from "./plot-scale.ts";

interface FigureGrowthProps {
  readonly claims: readonly FigureClaim[];
  readonly scale: PlotScale;
  /** What the drawing shows, in words. */
  readonly caption: string;
}

const height = 190;
const top = 16;
const bottom = 166;
const axisWidth = 40;

/** The same figures over the days they were said on: how the account grew. Revisions of one party are joined. */
export function FigureGrowth({ claims, scale, caption }: FigureGrowthProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const [element, width] = useWidth<HTMLDivElement>();
  const drawn = claims.filter((claim) => namesNumber(claim) && claim.said !== null);
  const undated = claims.filter((claim) => claim.said === null);
  const days = [...new Set(drawn.toSorted(bySaid).map(({ said }) => said ?? ""))];
  const room = Math.max(60, width - axisWidth - 8);
  const columnWidth = room / Math.max(1, days.length);
  const up = (value: number) => bottom - (value / scale.max) * (bottom - top);

  function acrossOf(claim: FigureClaim): number {
    const sameDay = drawn.filter(({ said }) => said === claim.said);
    const step = columnWidth / (sameDay.length + 1);
    return (
      axisWidth + days.indexOf(claim.said ?? "") * columnWidth + step * (sameDay.indexOf(claim) + 1)
    );
  }

  return (
    <div ref={element} className="figure-growth">
      <svg className="figure-strip" width={width} height={height} role="img" aria-label={caption}>
        <GrowthAxis scale={scale} up={up} width={width} />
        {days.map((day, at) => (
          <text
            key={day}
            className="plot-label"
            x={axisWidth + (at + 0.5) * columnWidth}
            y={height - 6}
            textAnchor="middle"
          >
            {shortDay(day, language)}
          </text>
        ))}
        {revisionsOf(claims).map((chain) => (
          <polyline
            key={chain[0]?.id}
            className="plot-chain"
            points={drawn
              .filter((claim) => chain.includes(claim))
              .map((claim) => `${acrossOf(claim)},${up(leastNamed(claim))}`)
              .join(" ")}
          />
        ))}
        {drawn.map((claim) => (
          <g key={claim.id}>
            <title>
              {words.caption.by(
                figureWords(claim, language),
                claimantWords(claim, index, language),
              )}
            </title>
            <FigureMark
              figure={claim.figure}
              hedges={claim.hedges}
              across={acrossOf(claim)}
              along={up}
              ends={[bottom + 2, 4]}
              direction="vertical"
            />
          </g>
        ))}
      </svg>
      <p className="quiet">
        {words.growthHint}{" "}
        {undated.length > 0 &&
          words.growthUndated(
            formatList(
              language.tag,
              undated.map((claim) => claimantWords(claim, index, language)),
            ),
          )}
      </p>
    </div>
  );
}

interface GrowthAxisProps {
  readonly scale: PlotScale;
  readonly up: (value: number) => number;
  readonly width: number;
}

function GrowthAxis({ scale, up, width }: GrowthAxisProps) {
  const { tag } = useLanguage();
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="plot-grid" x1={axisWidth} x2={width - 8} y1={up(tick)} y2={up(tick)} />
          <text className="plot-label" x={axisWidth - 6} y={up(tick) + 4} textAnchor="end">
            {formatCount(tag, tick)}
          </text>
        </g>
      ))}
    </>
  );
}
