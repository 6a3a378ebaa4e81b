import type { ReactNode } from "react";
import type { Claim } from "../../incidents/claim.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, saidWords } from "../../language/claim-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { claimElementId, showElement } from "./show-claim.ts";

interface PlotRowProps {
  readonly claim: Claim;
  /** What it says, in a few words. */
  readonly value: string;
  /** The same, drawn. */
  readonly children: ReactNode;
}

/** A line of a drawing for one claim; a button that leads to the claim in full. */
export function PlotRow({ claim, value, children }: PlotRowProps) {
  const language = useLanguage();
  const index = useAtlas();
  return (
    <button
      type="button"
      className="figure-row"
      title={claimMessages.claims.showClaim}
      onClick={() => showElement(claimElementId(claim.id))}
    >
      <span className="figure-row-words">
        <span>
          <bdi>{claimantWords(claim, index, language)}</bdi>{" "}
          <span className="quiet">{saidWords(claim, language)}</span>
        </span>
        <strong>{value}</strong>
      </span>
      {children}
    </button>
  );
}
