import { useState } from "react";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatDistanceRange } from "../language/format-distance.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { NearnessCounts, QueryClient } from "../query/query-protocol.ts";
import { rowId, selectionOf } from "../view/selection-of.ts";
import { useView } from "../view/store.ts";
import type { Selection } from "../view/view-state.ts";
import { type NearQuestion, useNear } from "./use-near.ts";

interface NearIncidentsProps {
  readonly client: QueryClient | null;
  readonly question: NearQuestion;
  readonly list: keyof NearnessCounts;
  readonly count: number;
  readonly onSelect: (selection: Selection) => void;
}

/** How many more lines one press lists. */
const pageLength = 50;

/** The incidents surely inside, possibly inside or outside a ring, nearest first; asked for once opened. */
export function NearIncidents(props: NearIncidentsProps) {
  const { tag } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { list, count } = props;
  if (count === 0) return null;
  return (
    <details className="near-list" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {distanceMessages.near.incidents}: {distanceMessages.near[list]} ({formatCount(tag, count)})
      </summary>
      {isOpen && <Lines {...props} />}
    </details>
  );
}

function Lines({ client, question, list, count, onSelect }: NearIncidentsProps) {
  const { tag } = useLanguage();
  const units = useView((view) => view.units);
  const [limit, setLimit] = useState(pageLength);
  const rows = useNear(client, question, list, limit)?.rows ?? [];
  const left = Math.max(0, count - rows.length);
  return (
    <>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={rowId(row)}>
            <button
              type="button"
              className="link-button"
              onClick={() => onSelect(selectionOf(row))}
            >
              <bdi dir="auto">{row.title}</bdi>
            </button>
            <span className="quiet block">{formatDistanceRange(tag, row.distance, units)}</span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && left > 0 && (
        <button type="button" className="button" onClick={() => setLimit(limit + pageLength)}>
          {distanceMessages.near.more(formatCount(tag, Math.min(left, pageLength)))}
        </button>
      )}
    </>
  );
}
