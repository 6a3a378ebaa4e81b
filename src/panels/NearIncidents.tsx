import { useState } from "react";
import { distanceMessages } from "../language/distance-messages.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { NearnessCounts, QueryClient } from "../query/query-protocol.ts";
import { rowId, selectionOf } from "../view/selection-of.ts";
import type { Selection } from "../view/view-state.ts";
import { NearLine, NearList } from "./NearList.tsx";
import { type NearQuestion, useNear } from "./use-near.ts";

interface NearIncidentsProps {
  readonly client: QueryClient;
  readonly question: NearQuestion;
  readonly list: keyof NearnessCounts;
  readonly count: number;
  readonly onSelect: (selection: Selection) => void;
}

/** How many more lines one press lists. */
const pageLength = 50;

/** The incidents surely inside, possibly inside or outside a ring, nearest first; asked for once opened. */
export function NearIncidents(props: NearIncidentsProps) {
  return (
    <NearList of="incidents" list={props.list} count={props.count}>
      <Lines {...props} />
    </NearList>
  );
}

function Lines({ client, question, list, count, onSelect }: NearIncidentsProps) {
  const { tag, messages } = useLanguage();
  const [limit, setLimit] = useState(pageLength);
  const rows = useNear(client, question, list, limit)?.rows ?? [];
  const left = Math.max(0, count - rows.length);
  return (
    <>
      <ul className="plain-list">
        {rows.map((row) => (
          <NearLine
            key={rowId(row)}
            distance={row.distance}
            onOpen={() => onSelect(selectionOf(row))}
          >
            <bdi dir="auto">{row.title || messages.list.untitled}</bdi>
          </NearLine>
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
