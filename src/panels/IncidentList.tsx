import { useLanguage } from "../language/language.ts";
import type { IncidentSummary, ListOrder } from "../query/query-protocol.ts";
import { IncidentLines } from "./IncidentLines.tsx";

interface IncidentListProps {
  /** The loaded page of passing incidents, which starts at `offset`. */
  readonly rows: readonly IncidentSummary[];
  readonly offset: number;
  /** How many pass in all. */
  readonly passing: number;
  readonly selectedId: string | null;
  readonly order: ListOrder;
  /** `size` and `distance` are offered only where they mean something. */
  readonly orders: readonly ListOrder[];
  readonly onOrder: (order: ListOrder) => void;
  readonly onOpen: (summary: IncidentSummary) => void;
  /** Asks for the page that starts at `offset`. */
  readonly onPage: (offset: number) => void;
  readonly onClear: () => void;
}

/** The incidents that pass, in step with the map, and their order. */
export function IncidentList(props: IncidentListProps) {
  const { messages } = useLanguage();
  if (props.passing === 0) return <EmptyList onClear={props.onClear} />;
  return (
    <div className="incident-list">
      <OrderChoice {...props} />
      <IncidentLines {...props} name={messages.list.heading} count={props.passing} />
    </div>
  );
}
function OrderChoice({ order, orders, onOrder }: IncidentListProps) {
  const { messages } = useLanguage();
  return (
    <label className="field list-order">
      <span>{messages.list.order}</span>
      <select
        value={order}
        onChange={(event) => {
          const chosen = orders.find((candidate) => candidate === event.target.value);
          if (chosen) onOrder(chosen);
        }}
      >
        {orders.map((candidate) => (
          <option key={candidate} value={candidate}>
            {messages.list.orders[candidate]}
          </option>
        ))}
      </select>
    </label>
  );
}

function EmptyList({ onClear }: { readonly onClear: () => void }) {
  const { messages } = useLanguage();
  return (
    <div className="empty">
      <p>{messages.list.empty}</p>
      <p className="quiet">{messages.list.emptyHint}</p>
      <button type="button" className="button" onClick={onClear}>
        {messages.list.clearFilters}
      </button>
    </div>
  );
}
