import { type ReactNode, useState } from "react";
import type { DistanceRange } from "../geodesy/position.ts";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatDistanceRange } from "../language/format-distance.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { NearnessCounts } from "../query/query-protocol.ts";
import { useView } from "../view/store.ts";

interface NearListProps {
  readonly of: "incidents" | "places";
  readonly list: keyof NearnessCounts;
  readonly count: number;
  readonly children: ReactNode;
}

/** What lies surely inside, possibly inside or outside a ring, made once opened; nothing where that is none. */
export function NearList({ of, list, count, children }: NearListProps) {
  const { tag } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const words = distanceMessages.near;
  if (count === 0) return null;
  return (
    <details className="near-list" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {words[of]}: {words[list]} ({formatCount(tag, count)})
      </summary>
      {isOpen && children}
    </details>
  );
}

interface NearLineProps {
  readonly distance: DistanceRange;
  readonly onOpen: () => void;
  /** The name of what is so far away. */
  readonly children: ReactNode;
}

/** One line of such a list: a name that opens, and how far it is. */
export function NearLine({ distance, onOpen, children }: NearLineProps) {
  const { tag } = useLanguage();
  const units = useView((view) => view.units);
  return (
    <li>
      <button type="button" className="link-button" onClick={onOpen}>
        {children}
      </button>
      <span className="quiet block">{formatDistanceRange(tag, distance, units)}</span>
    </li>
  );
}
