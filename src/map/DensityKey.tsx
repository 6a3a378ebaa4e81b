import type { DensityColumns } from "../query/query-protocol.ts";
import { compactCount } from "./compact-count.ts";
import { densityShade, densitySteps } from "./density-shade.ts";

/** What the shades of the honeycomb stand for just now. */
export function DensityKey({ density }: { readonly density: DensityColumns }) {
  const greatest = density.count.reduce((most, count) => Math.max(most, count), 1);
  return (
    <ol>
      {densitySteps(greatest).map((count) => (
        <li key={count}>
          <span
            className="atlas-key__shade"
            style={{ opacity: densityShade(count, greatest) }}
            aria-hidden="true"
          />
          {compactCount(count)}
        </li>
      ))}
    </ol>
  );
}
