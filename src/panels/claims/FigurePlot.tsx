import { type ClaimOrder, orderedClaims } from "../../incidents/claim-order.ts";
import { type FigureGroup, namesNumber } from "../../incidents/figure-groups.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { unitWords } from "../../language/claim-words.ts";
import { figureCaption } from "../../language/figure-caption.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { FigureGrowth } from "./FigureGrowth.tsx";
import { FigureRows } from "./FigureRows.tsx";
import { FigureTable } from "./FigureTable.tsx";
import type { PlotScale } from "./plot-scale.ts";

/** How a reader wants figures drawn. */
export interface PlotChoice {
  readonly order: ClaimOrder;
  readonly drawing: "claims" | "growth";
}

interface FigurePlotProps {
  readonly group: FigureGroup;
  readonly scale: PlotScale;
  /** How many groups of the subject share this scale; null where a later one says it. */
  readonly groupsOnScale: number | null;
  readonly choice: PlotChoice;
  /** Whether to draw, or only to say it: a lone figure needs no line of numbers. */
  readonly isDrawn: boolean;
}

/** What claims on one subject, scope and unit say: in words, drawn, and as a table. */
export function FigurePlot({ group, scale, groupsOnScale, choice, isDrawn }: FigurePlotProps) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const caption = figureCaption(group, index, language);
  const claims = orderedClaims(group.claims, choice.order);
  const hasScale = claims.some(namesNumber);
  return (
    <figure className="figure-plot">
      <figcaption>{caption}</figcaption>
      {isDrawn && hasScale && (
        <>
          {choice.drawing === "claims" ? (
            <FigureRows claims={claims} scale={scale} />
          ) : (
            <FigureGrowth claims={claims} scale={scale} caption={caption} />
          )}
          {groupsOnScale !== null && (
            <p className="quiet">
              {words.sameAxis(
                formatCount(language.tag, 0),
                formatCount(language.tag, scale.max),
                unitWords(group.unit, scale.max, language),
                groupsOnScale,
              )}
            </p>
          )}
          <details className="disclosure">
            <summary>{words.asTable}</summary>
            <FigureTable claims={claims} />
          </details>
        </>
      )}
    </figure>
  );
}
