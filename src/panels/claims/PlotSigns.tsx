import type { Figure } from "../../incidents/claim.ts";
import type { Hedge } from "../../incidents/hedge.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { FigureMark } from "./FigureMark.tsx";

interface SampleSign {
  readonly name: "exact" | "range" | "openAbove" | "openBelow" | "exclusive" | "soft" | "none";
  readonly figure: Pick<Figure, "min" | "max" | "exclusive">;
  readonly hedges: readonly Hedge[];
}

const samples: readonly SampleSign[] = [
  { name: "exact", figure: { min: 30, max: 30 }, hedges: [] },
  { name: "range", figure: { min: 15, max: 45 }, hedges: [] },
  { name: "openAbove", figure: { min: 20 }, hedges: [] },
  { name: "openBelow", figure: { max: 40 }, hedges: [] },
  { name: "exclusive", figure: { min: 20, exclusive: true }, hedges: [] },
  { name: "soft", figure: { min: 30, max: 30 }, hedges: ["about"] },
  { name: "none", figure: { min: 0, max: 0 }, hedges: [] },
];

/** What each sign of the drawings stands for. */
export function PlotSigns() {
  const words = claimMessages.claims;
  return (
    <details className="disclosure">
      <summary>{words.signs}</summary>
      <ul className="plot-signs">
        {samples.map(({ name, figure, hedges }) => (
          <li key={name}>
            <svg width={64} height={20} aria-hidden="true">
              <FigureMark
                figure={{ ...figure, unit: "people", asReported: name }}
                hedges={hedges}
                across={10}
                along={(value) => 4 + value}
                ends={[3, 60]}
                direction="horizontal"
              />
            </svg>
            {words.signLines[name]}
          </li>
        ))}
      </ul>
    </details>
  );
}
