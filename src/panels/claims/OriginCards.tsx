import type { Claim } from "../../incidents/claim.ts";
import { originsOf } from "../../incidents/origins.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { ClaimCard } from "./ClaimCard.tsx";

interface OriginCardsProps {
  readonly claims: readonly Claim[];
  readonly everyClaim: readonly Claim[];
}

/** Claims in full, with those that go back to one statement or briefing in one frame. */
export function OriginCards({ claims, everyClaim }: OriginCardsProps) {
  return (
    <ul className="origin-list">
      {originsOf(claims).origins.map((origin) => {
        const isShared = origin.claims.length > 1 || origin.sources.length > 1;
        return (
          <li key={origin.id} className={isShared ? "origin shared" : "origin"}>
            {isShared && (
              <p className="origin-count">
                {claimMessages.claims.oneOrigin(origin.sources.length)}
              </p>
            )}
            {origin.claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} everyClaim={everyClaim} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}
